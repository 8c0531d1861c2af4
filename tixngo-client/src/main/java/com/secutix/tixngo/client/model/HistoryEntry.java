package com.secutix.tixngo.client.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ticket's history. Immutable.
 *
 * @param action what was done; {@code null} when absent
 * @param state how far it has come; {@code null} when absent
 * @param time when; {@code null} when absent
 */
public record HistoryEntry(
        @Nullable HistoryAction action,
        @Nullable HistoryState state,
        @Nullable OffsetDateTime time) {}
