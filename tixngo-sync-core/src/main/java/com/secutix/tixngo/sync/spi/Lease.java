package com.secutix.tixngo.sync.spi;

/**
 * The right to run, until it is released or expires.
 *
 * @param key what it is the right to
 * @param token the fencing token: each acquisition of a key gets a higher one than all before, so that a store can refuse
 *     what an earlier holder still tries to write
 * @param abandoned true when an earlier holder of this function and scope never released its lease: it was killed, and
 *     what it announced may never have been settled
 */
public record Lease(LeaseKey key, long token, boolean abandoned) {}
