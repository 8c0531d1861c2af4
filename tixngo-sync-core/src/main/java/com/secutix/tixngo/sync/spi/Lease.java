package com.secutix.tixngo.sync.spi;

/**
 * The right to run, until it is released or expires.
 *
 * @param key what it is the right to
 * @param token the fencing token: each acquisition of a key gets a higher one than all before, so that a store can refuse
 *     what an earlier holder still tries to write
 * @param abandoned true when an earlier run of this function and scope may have left work open: its lease expired without
 *     being released, because it was killed, or a call is still announced that nobody settled or recovered, though the
 *     lease was released; false otherwise, and after {@link PushStore#recover}
 */
public record Lease(LeaseKey key, long token, boolean abandoned) {}
