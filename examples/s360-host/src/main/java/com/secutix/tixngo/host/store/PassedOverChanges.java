package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.PassedOverChange;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The changes that could not be applied and will not be tried again, in the transaction of the caller. */
final class PassedOverChanges {

    /** The question whether there are any: as a rule there are none, and asking costs less than to forget none. */
    static final String ANY = "exists (select 1 from passed_over_change)";

    private PassedOverChanges() {}

    /** A later change of these tickets was applied: what was passed over before does not matter any more. */
    static void over(Connection connection, List<TicketFeedback> applied) throws SQLException {
        Sql.of(
                        "delete from passed_over_change where ticket_id in (" + Sql.ELEMENTS + ")",
                        Sql.strings(applied.stream()
                                .map(it -> it.mobile().ticketId())
                                .toList()))
                .update(connection);
    }

    /** Keeps those of a page; the same page may come again, so a change's id follows from what is known of it. */
    static void add(Connection connection, FeedbackPage page) throws SQLException {
        Map<UUID, PassedOverChange> changes = new LinkedHashMap<>();
        for (PassedOverChange change : page.passedOver()) {
            changes.put(id(page, change), change);
        }
        new RowInsert<Map.Entry<UUID, PassedOverChange>>(
                        "passed_over_change",
                        List.of(
                                Column.reference("passed_over_change_id", Map.Entry::getKey),
                                Column.text("organizer", it -> page.organizer()),
                                Column.text(
                                        "ticket_id", it -> clean(it.getValue().ticketId())),
                                Column.text(
                                        "code", it -> it.getValue().problem().code()),
                                Column.text(
                                        "field", it -> it.getValue().problem().field()),
                                Column.text(
                                        "message",
                                        it -> clean(it.getValue().problem().message())),
                                new Column<>("passed_over_at", Types.TIMESTAMP_WITH_TIMEZONE, it -> page.at())))
                .insertUnlessThere(connection, changes.entrySet());
    }

    private static UUID id(FeedbackPage page, PassedOverChange change) {
        String content = page.organizer() + "|" + page.keyBefore() + "|" + change.ticketId() + "|" + change.problem();
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String clean(String text) {
        return text.replace("\0", "");
    }
}
