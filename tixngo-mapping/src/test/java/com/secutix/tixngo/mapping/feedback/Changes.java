package com.secutix.tixngo.mapping.feedback;

import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketStatus;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.MappingResult;
import java.time.OffsetDateTime;
import java.util.List;

/** Builds changes of one ticket, and applies them. */
final class Changes {
    static final String TICKET = "S360-1";

    private Changes() {}

    static OffsetDateTime at(int minute) {
        return OffsetDateTime.parse("2027-05-02T10:00:00Z").plusMinutes(minute);
    }

    static TicketChange.Builder status(String raw) {
        return TicketChange.builder(TICKET, TicketStatus.of(raw));
    }

    static TicketChange change(String raw, int minute) {
        return status(raw).statusTime(at(minute)).build();
    }

    static TicketChange transfer(String raw, String from, String to, int minute) {
        return status(raw)
                .statusTime(at(minute))
                .owner(new TicketOwner(raw.equals("TRANSFERRED") ? to : from, null, null))
                .transfer(new TicketTransfer(from, to, at(0)))
                .build();
    }

    static SpectatorDetails person(String email, String firstName, String lastName) {
        return SpectatorDetails.builder()
                .email(email)
                .firstName(firstName)
                .lastName(lastName)
                .build();
    }

    static FeedbackUpdate apply(FeedbackMapping mapping, MobileTicket known, TicketChange change) {
        return ((MappingResult.Mapped<FeedbackUpdate>) mapping.apply(known, change)).payload();
    }

    static MobileTicket applyAll(FeedbackMapping mapping, List<TicketChange> changes) {
        MobileTicket known = null;
        for (TicketChange change : changes) {
            known = apply(mapping, known, change).ticket();
        }
        return known;
    }
}
