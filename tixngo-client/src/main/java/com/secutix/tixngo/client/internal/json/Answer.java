package com.secutix.tixngo.client.internal.json;

import java.util.Map;

/**
 * What was read of an answer.
 *
 * @param value the value
 * @param unknownFields how often each field that is not in the contract was seen, by dotted name
 */
public record Answer<T>(T value, Map<String, Long> unknownFields) {}
