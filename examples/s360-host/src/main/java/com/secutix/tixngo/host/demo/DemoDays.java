package com.secutix.tixngo.host.demo;

import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.Reissued;
import com.secutix.tixngo.host.store.TicketDesk;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.TixngoSimulator;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens in the demo, day by day. */
final class DemoDays {

    private static final int CONTROLLED_OF = 10;
    private static final int CANCELLED_OF = 50;
    private static final int STATUSES_TO_A_LINE = 3;
    private static final String FIRST_TICKET = "S360-000000001";

    private final DemoStory story;
    private final DemoFunctions functions;
    private final TicketDesk desk;
    private final TixngoSimulator tixngo;
    private final Crowd crowd;
    private @Nullable Reissued reprinted;

    DemoDays(DemoStory story, DemoFunctions functions, Database database, TixngoSimulator tixngo) {
        this.story = story;
        this.functions = functions;
        this.desk = new TicketDesk(database);
        this.tixngo = tixngo;
        this.crowd = new Crowd(tixngo);
    }

    void deliver() {
        story.step("The injection sends them");
        RunReport first = functions.inject();
        story.detail(delivered(first) + ": what TIXNGO accepted is PRINTED in S-360");
        RunReport second = functions.inject();
        story.detail("a second injection finds " + second.counts().selected() + " tickets: nothing is ever sent twice");
        told(functions.feedback());
    }

    void use(long seed) {
        story.step("Spectators download, assign, transfer and activate");
        int actions = crowd.act(seed);
        story.detail(actions + " actions on phones; in TIXNGO there are now\n" + list(crowd.statuses()));
        told(functions.feedback());
        story.detail("S-360 knows them too now, with owners, holders and contacts; its own statuses stay PRINTED");
    }

    void control(int tickets) {
        story.step("The gates open");
        List<String> entered = crowd.atTheGate(Math.max(1, tickets / CONTROLLED_OF));
        desk.control(ids(entered), OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
        story.detail(entered.size() + " active tickets are CONTROLLED in S-360");
        story.detail("push controlled: " + delivered(functions.pushControlled())
                + ": they can be transferred no more, and hide their code");
    }

    void change(int tickets) {
        story.step("Plans change at the desk");
        List<String> cancelled = crowd.untouched(Math.max(1, tickets / CANCELLED_OF));
        desk.cancel(ids(cancelled), null);
        story.detail(cancelled.size() + " tickets that nobody has touched are CANCELLED");
        Set<String> gone = new HashSet<>(cancelled);
        crowd.downloaded().ifPresent(this::putOnResale);
        crowd.transferred().filter(ticket -> !gone.contains(ticket)).ifPresent(this::reprint);
        story.detail(
                "push cancelled: " + delivered(functions.pushCancelled()) + ": TIXNGO takes them out of their wallets");
        story.detail("injection: " + delivered(functions.inject()));
    }

    private void putOnResale(String ticketId) {
        desk.resalePost(ids(List.of(ticketId)));
        story.detail(ticketId + " is put on resale, and held until TIXNGO has deleted it");
    }

    private void reprint(String ticketId) {
        Reissued reissued = desk.reprint(ids(List.of(ticketId)));
        reprinted = reissued;
        story.detail(ticketId + " had been passed on, and its new owner has lost it: reprinted as " + reissued.newId());
    }

    void sendCards() {
        story.step("Cards become digital privileges");
        story.detail(delivered(functions.injectPrivileges()) + ", after the definition of each product");
    }

    void settle() {
        story.step("TIXNGO confirms the deletions, and feedback brings everything home");
        story.detail(tixngo.confirmDeletions() + " deletions confirmed");
        told(functions.feedback());
        List<Reissued> moved = functions.settleResales();
        story.detail(
                moved.isEmpty()
                        ? "the ticket on resale is still its owner's: it may be sold"
                        : "the ticket on resale had moved on: " + moved.get(0).newId() + " goes to its owner");
        Reissued reissued = reprinted;
        if (reissued == null) {
            return;
        }
        if (!owner(reissued.newId()).equals(owner(reissued.oldId()))) {
            throw new DemoEndedException(
                    2, "DEMO", "the reprinted ticket " + reissued.newId() + " went to the wrong wallet");
        }
        story.detail(reissued.newId() + " lies in the wallet that had the old ticket last, not in the buyer's");
    }

    /** The ticket whose story is worth telling. */
    String storyOf() {
        return reprinted == null ? FIRST_TICKET : reprinted.oldId();
    }

    private String owner(String ticketId) {
        return tixngo.ticket(ticketId)
                .map(SimulatedTicket::owner)
                .map(owner -> String.valueOf(owner.email()))
                .orElse("nobody");
    }

    private void told(RunReport feedback) {
        story.detail("feedback: " + feedback.counts().selected() + " changes in " + calls(feedback) + ", "
                + feedback.counts().delivered() + " applied");
    }

    private static String delivered(RunReport report) {
        return report.counts().delivered() + " of " + report.counts().selected() + " delivered in " + calls(report);
    }

    private static String calls(RunReport report) {
        return report.calls() + (report.calls() == 1 ? " call" : " calls");
    }

    /** Three to a line. */
    private static String list(Map<String, Integer> statuses) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (Map.Entry<String, Integer> entry : statuses.entrySet()) {
            text.append(column > 0 && column % STATUSES_TO_A_LINE == 0 ? "\n" : "")
                    .append(String.format(Locale.ROOT, "  %5d %-17s", entry.getValue(), entry.getKey()));
            column++;
        }
        return text.toString();
    }

    private static TicketReferences ids(List<String> ticketIds) {
        return new TicketReferences(Set.copyOf(ticketIds), Set.of());
    }
}
