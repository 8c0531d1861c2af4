package com.secutix.tixngo.host.store;

/**
 * A ticket that another one takes the place of.
 *
 * @param oldId the ticket that is no longer valid
 * @param newId the ticket that replaces it, which waits for its injection
 */
public record Reissued(String oldId, String newId) {}
