package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.mapping.feedback.ContactTask;
import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.FeedbackUpdate;
import com.secutix.tixngo.mapping.feedback.FeedbackUpdate.Effect;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.lifecycle.Step;
import com.secutix.tixngo.sync.spi.KnownTicket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All changes of one ticket in a page, folded into what is stored once. */
final class TicketFold {

    private final KnownTicket known;
    private @Nullable MobileTicket mobile;
    private List<DistributionEntry> distribution = List.of();
    private final List<ContactTask> contactTasks = new ArrayList<>();
    private int applied;
    private int stale;
    private int anomalies;
    private boolean changed;

    TicketFold(KnownTicket known) {
        this.known = known;
        this.mobile = known.mobile();
    }

    void add(FeedbackUpdate update) {
        mobile = update.ticket();
        distribution = update.distribution();
        update.contact().ifPresent(contactTasks::add);
        if (update.effect() == Effect.UPDATED) {
            applied++;
        } else {
            stale++;
        }
        changed |= update.effect() != Effect.NOTHING_NEW;
        if (update.effect() == Effect.UPDATED && update.step() == Step.ANOMALY) {
            anomalies++;
        }
    }

    String ticketId() {
        return known.ticketId();
    }

    String taxNumber() {
        return known.taxNumber();
    }

    /** What is known of the ticket now; null before its first change. */
    @Nullable MobileTicket mobile() {
        return mobile;
    }

    List<DistributionEntry> distribution() {
        return distribution;
    }

    /** What the changes ask of contacts, in their order. */
    List<ContactTask> contactTasks() {
        return contactTasks;
    }

    /** How many changes brought a new state. */
    int applied() {
        return applied;
    }

    /** How many came before, or were older than what is known. */
    int stale() {
        return stale;
    }

    int changes() {
        return applied + stale;
    }

    int anomalies() {
        return anomalies;
    }

    /** Whether there is anything to store. */
    boolean isChanged() {
        return changed;
    }
}
