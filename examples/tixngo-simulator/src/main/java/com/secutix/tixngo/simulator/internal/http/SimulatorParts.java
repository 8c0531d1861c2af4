package com.secutix.tixngo.simulator.internal.http;

import com.secutix.tixngo.simulator.Faults;
import com.secutix.tixngo.simulator.SimulatorProfile;
import com.secutix.tixngo.simulator.internal.state.PrivilegeBook;
import com.secutix.tixngo.simulator.internal.state.TicketBook;
import java.time.Clock;
import java.util.Set;

/**
 * What a simulator consists of.
 *
 * @param tickets the tickets
 * @param privileges the privileges
 * @param faults the faults
 * @param recorder the calls received
 * @param profile names on the wire
 * @param apiKeys the keys accepted
 * @param clock the time
 * @param seed the seed of keys and choices
 * @param ticketsPerCall more items in a call are refused with 413
 * @param diffPageLimit no page of changes is longer
 * @param allowUnknownFields whether requests may hold fields the contract does not have
 */
public record SimulatorParts(
        TicketBook tickets,
        PrivilegeBook privileges,
        Faults faults,
        CallRecorder recorder,
        SimulatorProfile profile,
        Set<String> apiKeys,
        Clock clock,
        long seed,
        int ticketsPerCall,
        int diffPageLimit,
        boolean allowUnknownFields) {

    /** Shows nothing of the keys. */
    @Override
    public String toString() {
        return "SimulatorParts";
    }
}
