package com.secutix.tixngo.leaks;

import java.util.ArrayList;
import java.util.List;

/** Connections to databases that were opened and not closed, or taken from a pool and not given back before it was closed. */
final class LeftDatabaseConnections implements LeakSource {

    private final List<CountedConnections.Opened> before = CountedConnections.open();

    LeftDatabaseConnections() {
        CountedConnections.standFirst();
        CountedConnections.takeAborted();
    }

    @Override
    public List<String> left() {
        List<String> left = new ArrayList<>();
        for (CountedConnections.Opened opened : CountedConnections.open()) {
            if (!before.contains(opened)) {
                before.add(opened);
                left.add("a connection to " + opened.database());
            }
        }
        CountedConnections.takeAborted()
                .forEach(
                        database -> left.add("a connection to " + database + " that was never given back to its pool"));
        return left;
    }
}
