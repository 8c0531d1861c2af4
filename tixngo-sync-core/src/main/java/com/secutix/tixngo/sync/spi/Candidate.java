package com.secutix.tixngo.sync.spi;

/**
 * An item that a push may take.
 *
 * @param <T> what is pushed
 * @param item the item, as it is now
 * @param inError whether a problem is recorded for it, so that it does not use up the batch
 */
public record Candidate<T>(T item, boolean inError) {}
