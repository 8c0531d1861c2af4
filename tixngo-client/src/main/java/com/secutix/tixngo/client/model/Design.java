package com.secutix.tixngo.client.model;

import org.jspecify.annotations.Nullable;

/**
 * The design of a ticket. Immutable.
 *
 * @param id id of the design (inferred); {@code null} when absent
 */
public record Design(@Nullable String id) {}
