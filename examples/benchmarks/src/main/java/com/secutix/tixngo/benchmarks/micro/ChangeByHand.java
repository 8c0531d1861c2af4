package com.secutix.tixngo.benchmarks.micro;

import com.secutix.tixngo.client.model.ActivationTrigger;
import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.HistoryAction;
import com.secutix.tixngo.client.model.HistoryEntry;
import com.secutix.tixngo.client.model.HistoryState;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.TicketActivation;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketOwner;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to a mobile ticket, written by hand for the newest shipped document. It knows the statuses of a transfer and an
 * activation only, takes the times of changes to differ, and knows neither documents nor plugins; everything else is the same work:
 * the state, in which a blank text is none, whether it is the later one and new, the merged history, the distribution history,
 * the task about contacts.
 */
final class ChangeByHand {

    private static final Map<String, Set<String>> FOLLOWING = Map.of(
            "PENDING_TRANSFER", Set.of("TRANSFERRED", "FAILURE_TRANSFER", "FAILURE"),
            "TRANSFERRED", Set.of("PENDING_TRANSFER", "BT_ACTIVATED", "ONLINE_ACTIVATED", "CONTROLLED"));

    private ChangeByHand() {}

    static MappingResult<FeedbackUpdate> apply(@Nullable MobileTicket known, TicketChange change) {
        String status = change.status().raw();
        TicketTransfer transfer = isOfTransfer(status) ? transfer(change) : null;
        List<HistoryLine> history =
                merged(known == null ? List.of() : known.history(), lines(change, status, transfer));
        MobileTicket arrived = ticket(change, status, history);
        MobileTicket next = known == null || isLater(arrived, known) ? arrived : known.withHistory(history);
        return new MappingResult.Mapped<>(new FeedbackUpdate(
                next,
                known != null && known.equals(next) ? Effect.NOTHING_NEW : Effect.UPDATED,
                step(known, next),
                known == null ? null : known.status(),
                contactTask(change, status, transfer),
                distribution(history)));
    }

    private static boolean isLater(MobileTicket arrived, MobileTicket known) {
        return arrived.statusTime() == null
                || known.statusTime() == null
                || arrived.statusTime().isAfter(known.statusTime());
    }

    private static Step step(@Nullable MobileTicket known, MobileTicket next) {
        Set<String> following = known == null ? null : FOLLOWING.get(known.status());
        return following != null && following.contains(next.status()) ? Step.DIRECT : Step.SKIPPING;
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable TicketTransfer transfer(TicketChange change) {
        TicketTransfer transfer = change.transfer();
        return transfer == null
                ? null
                : new TicketTransfer(text(transfer.fromEmail()), text(transfer.toEmail()), transfer.initiatedAt());
    }

    private static @Nullable TicketOwner owner(TicketChange change) {
        TicketOwner owner = change.owner();
        return owner == null
                ? null
                : new TicketOwner(text(owner.email()), text(owner.firstName()), text(owner.lastName()));
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
                    null,
                    action == null ? null : action.raw(),
                    state == null ? null : state.raw(),
                    entry.time(),
                    null,
                    null));
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
                text(change.taxNumber()),
                text(change.eventId()),
                status,
                change.status().raw(),
                familyOf(status),
                change.statusTime(),
                change.sequence(),
                owner(change),
                change.spectatorDetails() == null ? null : holder(change.spectatorDetails()),
                transfer(change),
                activation == null
                        ? null
                        : new MobileActivation(
                                text(method == null ? null : method.raw()),
                                text(activation.beaconName()),
                                activation.time()),
                change.deletion(),
                change.extraInfo(),
                history);
    }

    private static Contact holder(SpectatorDetails spectator) {
        Gender gender = spectator.gender();
        return new Contact(
                text(spectator.email()),
                text(spectator.title()),
                text(spectator.firstName()),
                text(spectator.lastName()),
                text(gender == null ? null : gender.raw()),
                spectator.dateOfBirth(),
                null,
                null,
                text(spectator.nationality()),
                text(spectator.residenceCountry()),
                text(spectator.idCardNumber()),
                text(spectator.passportNumber()),
                text(spectator.phoneNumber()),
                text(spectator.language()));
    }

    private static @Nullable ContactTask contactTask(
            TicketChange change, String status, @Nullable TicketTransfer transfer) {
        SpectatorDetails spectator = change.spectatorDetails();
        if (!status.equals("TRANSFERRED") || transfer == null || transfer.toEmail() == null || spectator == null) {
            return null;
        }
        Contact person = new Contact(
                text(spectator.email()),
                text(spectator.title()),
                text(spectator.firstName()),
                text(spectator.lastName()),
                null,
                spectator.dateOfBirth(),
                null,
                null,
                text(spectator.nationality()),
                text(spectator.residenceCountry()),
                text(spectator.idCardNumber()),
                null,
                text(spectator.phoneNumber()),
                text(spectator.language()));
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
                String result = switch (line.status()) {
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
