package com.secutix.tixngo.sync.tck;

/**
 * A host that can be told to fail in the middle of a transaction. It is optional: with it, the kit also tries what no call from
 * outside can bring about, that a transaction which cannot be committed leaves nothing behind.
 */
public interface BreakableHost extends HostUnderTest {

    /**
     * Makes the next call of a writing method of a store ({@code announce}, {@code settle}, {@code recover}, {@code apply},
     * {@code keepDefinition}) do its work and fail where it would commit, with any {@link RuntimeException}. Only that one call
     * fails.
     */
    void failNextCommit();
}
