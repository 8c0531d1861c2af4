/**
 * A stateful stand-in for TIXNGO, written from the wire contract alone and usable from any JUnit test: start one with
 * {@link com.secutix.tixngo.simulator.TixngoSimulator#start()}, send it calls, let spectators act, plan faults, and look at
 * what arrived.
 */
@NullMarked
package com.secutix.tixngo.simulator;

import org.jspecify.annotations.NullMarked;
