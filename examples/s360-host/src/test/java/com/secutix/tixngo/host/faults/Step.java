package com.secutix.tixngo.host.faults;

import com.secutix.tixngo.simulator.Fault;
import java.util.Locale;

/** One thing that happens in a random story. Which ticket it is about is a number, counted round the tickets there are. */
sealed interface Step {

    /** Somebody buys tickets. */
    record Sell(int tickets) implements Step {
        @Override
        public String toString() {
            return "sell " + tickets;
        }
    }

    /** S-360 people or gates change a ticket. */
    record Change(Desk what, int ticket) implements Step {
        @Override
        public String toString() {
            return what.name().toLowerCase(Locale.ROOT) + " " + ticket;
        }
    }

    /** A spectator or the back-office does something with a mobile ticket, if its state allows it. */
    record Act(Wallet what, int ticket) implements Step {
        @Override
        public String toString() {
            return what.name().toLowerCase(Locale.ROOT) + " " + ticket;
        }
    }

    /** A fault strikes the next calls that it fits. */
    record Strike(Fault fault, int times) implements Step {
        @Override
        public String toString() {
            return "fault " + fault + " " + times + " times";
        }
    }

    /** A function runs; its process may end at a call. */
    record Run(Duty duty, int killedAt, boolean afterTheCall) implements Step {

        boolean isKilled() {
            return killedAt > 0;
        }

        @Override
        public String toString() {
            return "run " + duty + (isKilled() ? " killed " + (afterTheCall ? "after " : "before ") + killedAt : "");
        }
    }

    /** What is done in S-360. */
    enum Desk {
        CANCEL,
        INVALIDATE,
        CONTROL
    }

    /** What is done in TIXNGO. */
    enum Wallet {
        DOWNLOAD,
        TRANSFER,
        ACCEPT,
        REJECT,
        ACTIVATE,
        DELETE
    }
}
