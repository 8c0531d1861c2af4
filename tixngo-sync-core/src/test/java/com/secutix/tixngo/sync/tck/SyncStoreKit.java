package com.secutix.tixngo.sync.tck;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/**
 * Proves that a host keeps every rule of the SPI. A host extends it in its tests and hands over its stores; the tests are
 * inherited:
 *
 * <pre>{@code
 * class OurStoresTest extends SyncStoreKit {
 *     @Override
 *     protected HostUnderTest open() {
 *         return new OurHost(aFreshDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>Nothing in it sleeps, and nothing leaves the machine.
 */
public abstract class SyncStoreKit {

    /** The tag of the tests in which the library's functions run on the stores: they take longer than the others. */
    public static final String RUNS = "runs";

    /** The tag of tests that come in thousands, such as two crashes in a row. */
    public static final String THOROUGH = "thorough";

    /** For the host's test. */
    protected SyncStoreKit() {}

    /**
     * Opens a host without any data. Called for each test; what it returns is closed after the test.
     *
     * @return a new host
     */
    protected abstract HostUnderTest open();

    /** In which order a push gets its items, page by page. */
    @Nested
    class TheOrderOfASelection extends SelectionOrderRules {

        TheOrderOfASelection() {
            super(SyncStoreKit.this::open);
        }
    }

    /** Which items a push gets. */
    @Nested
    class ASelection extends SelectionRules {

        ASelection() {
            super(SyncStoreKit.this::open);
        }
    }

    /** The conditions of a schedule, and what comes with an item. */
    @Nested
    class AFilteredSelection extends FilterRules {

        AFilteredSelection() {
            super(SyncStoreKit.this::open);
        }
    }

    /** What happens before a call. */
    @Nested
    class AnAnnouncement extends AnnouncementRules {

        AnAnnouncement() {
            super(SyncStoreKit.this::open);
        }
    }

    /** What happens after a call. */
    @Nested
    class ASettlement extends SettlementRules {

        ASettlement() {
            super(SyncStoreKit.this::open);
        }
    }

    /** Who may run, and what a killed run leaves behind. */
    @Nested
    class ALease extends LeaseRules {

        ALease() {
            super(SyncStoreKit.this::open);
        }
    }

    /** What is not written. */
    @Nested
    class AFence extends FencingRules {

        AFence() {
            super(SyncStoreKit.this::open);
        }
    }

    /** Pages, keys and mobile tickets. */
    @Nested
    class AFeedback extends FeedbackRules {

        AFeedback() {
            super(SyncStoreKit.this::open);
        }
    }

    /** Whom tickets belong to. */
    @Nested
    class AContact extends FeedbackContactRules {

        AContact() {
            super(SyncStoreKit.this::open);
        }
    }

    /** Definitions and the history of runs. */
    @Nested
    class ALedger extends LedgerRules {

        ALedger() {
            super(SyncStoreKit.this::open);
        }
    }

    /** Runs that are killed, and the runs after them. */
    @Nested
    @Tag(RUNS)
    class ACrash extends CrashRules {

        ACrash() {
            super(SyncStoreKit.this::open);
        }
    }

    /** Runs that meet, are held up, or cannot trust their clock. */
    @Nested
    @Tag(RUNS)
    class AMeeting extends MeetingRules {

        AMeeting() {
            super(SyncStoreKit.this::open);
        }
    }
}
