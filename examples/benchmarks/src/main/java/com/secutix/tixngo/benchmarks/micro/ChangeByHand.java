package com.secutix.tixngo.benchmarks.micro;

import com.secutix.tixngo.client.model.ActivationTrigger;
import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.HistoryAction;
import com.secutix.tixngo.client.model.HistoryEntry;
import com.secutix.tixngo.client.model.HistoryState;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.TicketActivation;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.feedback.ContactDetails;
import com.secutix.tixngo.mapping.feedback.ContactTask;
import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.FeedbackUpdate;
import com.secutix.tixngo.mapping.feedback.FeedbackUpdate.Effect;
import com.secutix.tixngo.mapping.feedback.HistoryLine;
import com.secutix.tixngo.mapping.feedback.MobileActivation;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.lifecycle.Step;
import com.secutix.tixngo.mapping.s360.Contact;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to a mobile ticket, written by hand for the newest shipped document. It takes the changes to come in order,
 * knows the statuses of a transfer and an activation only, and neither documents nor plugins; everything else is the same work: the
 * state, the merged history, the distribution history, the task about contacts.
 */
final class ChangeByHand {

    private ChangeByHand() {}

    static MappingResult<FeedbackUpdate> apply(@Nullable MobileTicket known, TicketChange change) {
        String status = change.status().raw();
        TicketTransfer transfer = isOfTransfer(status) ? change.transfer() : null;
        List<HistoryLine> history = merged(known == null ? List.of() : known.history(), lines(change, status, transfer));
        MobileTicket next = ticket(change, status, history);
        return new MappingResult.Mapped<>(new FeedbackUpdate(
                next,
                Effect.UPDATED,
                known == null ? Step.SKIPPING : Step.DIRECT,
                known == null ? null : known.status(),
                contactTask(change, status, transfer),
                distribution(history)));
    }

    private static boolean isOfTransfer(String status) {
        return switch (status) {
            case "PENDING_TRANSFER", "FAILURE_TRANSFER", "FAILURE", "TRANSFERRED" -> true;
            default -> false;
        };
    }

    private static StatusFamily familyOf(String status) {
        return isOfTransfer(status) ? StatusFamily.TRANSFER : StatusFamily.ACTIVATION;
    }

    private static List<HistoryLine> lines(TicketChange change, String status, @Nullable TicketTransfer transfer) {
        List<HistoryLine> lines = new ArrayList<>(change.history().size() + 1);
        for (HistoryEntry entry : change.history()) {
            HistoryAction action = entry.action();
            HistoryState state = entry.state();
            lines.add(new HistoryLine(
                    null, action == null ? null : action.raw(), state == null ? null : state.raw(), entry.time(), null, null));
        }
        lines.add(new HistoryLine(status, null, null, change.statusTime(), change.sequence(), transfer));
        return lines;
    }

    private static List<HistoryLine> merged(List<HistoryLine> known, List<HistoryLine> more) {
        List<HistoryLine> merged = new ArrayList<>(known.size() + more.size());
        merged.addAll(known);
        for (HistoryLine line : more) {
            if (!merged.contains(line)) {
                int at = merged.size();
                while (at > 0 && isBefore(line, merged.get(at - 1))) {
                    at--;
                }
                merged.add(at, line);
            }
        }
        return merged;
    }

    private static boolean isBefore(HistoryLine one, HistoryLine other) {
        OffsetDateTime time = one.time();
        OffsetDateTime otherTime = other.time();
        if (time == null || otherTime == null || time.isAfter(otherTime)) {
            return false;
        }
        return time.isBefore(otherTime) || (one.sequence() == null && other.sequence() != null);
    }

    private static MobileTicket ticket(TicketChange change, String status, List<HistoryLine> history) {
        TicketActivation activation = change.activation();
        ActivationTrigger method = activation == null ? null : activation.method();
        return new MobileTicket(
                change.ticketId(),
                change.taxNumber(),
                change.eventId(),
                status,
                change.status().raw(),
                familyOf(status),
                change.statusTime(),
                change.sequence(),
                change.owner(),
                change.spectatorDetails() == null ? null : holder(change.spectatorDetails()),
                change.transfer(),
                activation == null
                        ? null
                        : new MobileActivation(
                                method == null ? null : method.raw(), activation.beaconName(), activation.time()),
                change.deletion(),
                change.extraInfo(),
                history);
    }

    private static Contact holder(SpectatorDetails spectator) {
        Gender gender = spectator.gender();
        return new Contact(
                spectator.email(),
                spectator.title(),
                spectator.firstName(),
                spectator.lastName(),
                gender == null ? null : gender.raw(),
                spectator.dateOfBirth(),
                null,
                null,
                spectator.nationality(),
                spectator.residenceCountry(),
                spectator.idCardNumber(),
                spectator.passportNumber(),
                spectator.phoneNumber(),
                spectator.language());
    }

    private static @Nullable ContactTask contactTask(
            TicketChange change, String status, @Nullable TicketTransfer transfer) {
        SpectatorDetails spectator = change.spectatorDetails();
        if (!status.equals("TRANSFERRED") || transfer == null || transfer.toEmail() == null || spectator == null) {
            return null;
        }
        Contact person = new Contact(
                spectator.email(),
                spectator.title(),
                spectator.firstName(),
                spectator.lastName(),
                null,
                spectator.dateOfBirth(),
                null,
                null,
                spectator.nationality(),
                spectator.residenceCountry(),
                spectator.idCardNumber(),
                null,
                spectator.phoneNumber(),
                spectator.language());
        var preference = spectator.organizerSpectatorPreference();
        ContactDetails details = transfer.toEmail().equalsIgnoreCase(spectator.email())
                ? new ContactDetails(
                        person,
                        preference == null ? null : preference.allowPromoEmail(),
                        preference == null ? null : preference.allowThirdPartyEmail(),
                        Map.of())
                : null;
        return new ContactTask(transfer.toEmail(), true, details, true);
    }

    private static List<DistributionEntry> distribution(List<HistoryLine> history) {
        List<DistributionEntry> entries = new ArrayList<>();
        for (HistoryLine line : history) {
            TicketTransfer transfer = line.transfer();
            if (line.status() != null && transfer != null && transfer.toEmail() != null) {
                String result =
                        switch (line.status()) {
                            case "TRANSFERRED" -> "CONFIRMED";
                            case "PENDING_TRANSFER" -> "PENDING";
                            default -> "CANCELLED";
                        };
                entries.add(new DistributionEntry(
                        transfer.fromEmail(), transfer.toEmail(), "DISTRIBUTE", result, line.time()));
            }
        }
        return entries;
    }
}
