package com.secutix.tixngo.simulator;

/**
 * A fault that struck.
 *
 * @param callNumber the call it struck, see {@link RecordedCall#number()}
 * @param endpoint the kind of call
 * @param fault the fault in its form on the command line; {@code poison} and the effect for a poisoned ticket
 */
public record FaultEvent(long callNumber, Endpoint endpoint, String fault) {}
