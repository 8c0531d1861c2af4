package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.settings.TicketReferences;
import com.secutix.tixngo.sync.spi.PushQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A query of which a test says only what matters to it: all that is due, in a run that starts at noon. */
final class Wanted {

    private final PushLane lane;
    private TicketFilter filter = TicketFilter.NONE;
    private TicketReferences only = TicketReferences.NONE;
    private @Nullable Instant asIfLastSuccessAt;
    private Partition partition = Partition.WHOLE;
    private Instant runStartedAt = KitScene.NOON;
    private @Nullable Instant roundStartedAt;
    private boolean inErrorOnly;

    private Wanted(PushLane lane) {
        this.lane = lane;
    }

    static Wanted by(PushLane lane) {
        return new Wanted(lane);
    }

    Wanted filter(TicketFilter.Builder value) {
        filter = value.build();
        return this;
    }

    /** Forced tickets, as an operator writes them. */
    Wanted only(String references) {
        only = TicketReferences.parse(references);
        return this;
    }

    Wanted asIfLastSuccessAt(Instant value) {
        asIfLastSuccessAt = value;
        return this;
    }

    Wanted partition(Partition value) {
        partition = value;
        return this;
    }

    Wanted runStartedAt(Instant value) {
        runStartedAt = value;
        return this;
    }

    Wanted roundStartedAt(Instant value) {
        roundStartedAt = value;
        return this;
    }

    Wanted inErrorOnly() {
        inErrorOnly = true;
        return this;
    }

    PushQuery query() {
        return new PushQuery(
                lane.function(),
                filter,
                only,
                asIfLastSuccessAt,
                partition,
                runStartedAt,
                roundStartedAt == null ? runStartedAt : roundStartedAt,
                inErrorOnly);
    }

    PushLane lane() {
        return lane;
    }
}
