package com.secutix.tixngo.client.model;

import org.jspecify.annotations.Nullable;

/**
 * A group of events, such as a championship. Immutable.
 *
 * @param name name, at most 128 characters; {@code null} when absent
 * @param image URL of its picture, at most 256 characters; {@code null} when absent
 */
public record EventGroup(@Nullable Text name, @Nullable Text image) {}
