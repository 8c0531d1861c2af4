package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.feedback.ContactDecision;
import com.secutix.tixngo.mapping.feedback.ContactDetails;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.sync.spi.ContactChange;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds, creates and completes the contacts that feedback is about, in the transaction of its caller. */
final class FeedbackContacts {

    /** Of several contacts that appeared meanwhile, the one that the documented policy would prefer. */
    private static final Comparator<ContactCandidate> PREFERRED = Comparator.comparing(
                    (ContactCandidate contact) -> !contact.internetAccount())
            .thenComparing(ContactCandidate::kind)
            .thenComparing(ContactCandidate::contactId);

    private static final RowInsert<NewContact> CREATED = new RowInsert<>("contact", created());

    private FeedbackContacts() {}

    /**
     * A contact to create.
     *
     * @param email in lower case
     * @param decision what it becomes
     */
    private record NewContact(String email, ContactDecision.Create decision) {

        /** Follows from the e-mail, so that two who create the same contact at once create one. */
        UUID id() {
            return UUID.nameUUIDFromBytes(("created|" + email).getBytes(StandardCharsets.UTF_8));
        }

        Contact person() {
            return decision.details().person();
        }
    }

    private static List<Column<NewContact>> created() {
        List<Column<NewContact>> columns = new ArrayList<>();
        columns.add(Column.reference("contact_id", NewContact::id));
        for (Column<Contact> column : ContactRow.PERSON) {
            if (!column.name().equals("email_key")) {
                columns.add(new Column<>(
                        column.name(), column.type(), it -> column.value().apply(it.person())));
            }
        }
        columns.add(Column.text("email_key", NewContact::email));
        columns.add(Column.flag("internet_account", it -> true));
        columns.add(Column.flag("temporary", it -> it.decision().temporary()));
        columns.add(
                Column.flag("allow_promo_email", it -> it.decision().details().allowPromoEmail()));
        columns.add(Column.flag(
                "allow_third_party_email", it -> it.decision().details().allowThirdPartyEmail()));
        columns.add(
                Column.text("custom", it -> JsonText.of(it.decision().details().custom())));
        return columns;
    }

    /** The contacts that have these e-mails, by e-mail, in the order of their ids. */
    static Map<String, List<ContactCandidate>> find(Connection connection, Collection<String> emails)
            throws SQLException {
        Map<String, List<ContactCandidate>> found = new LinkedHashMap<>();
        if (emails.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = Sql.of(
                                "select c.email_key, c.contact_id, c.kind, c.internet_account, c.temporary from ("
                                        + Sql.IDS + ") n join contact c on c.email_key = n.id order by c.contact_id",
                                Sql.strings(emails))
                        .prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(row.getString(1), email -> new ArrayList<>())
                        .add(new ContactCandidate(
                                row.getString(2),
                                ContactCandidate.Kind.valueOf(row.getString(3)),
                                row.getBoolean(4),
                                row.getBoolean(5)));
            }
        }
        return found;
    }

    /**
     * Does what was decided.
     *
     * @return the contact that each e-mail stands for now; one that is left alone is absent
     */
    static Map<String, UUID> apply(Connection connection, List<ContactChange> changes) throws SQLException {
        Map<String, UUID> contacts = new LinkedHashMap<>();
        List<NewContact> toCreate = new ArrayList<>();
        List<ContactDecision.Upgrade> toComplete = new ArrayList<>();
        for (ContactChange change : changes) {
            if (change.decision() instanceof ContactDecision.Create create) {
                toCreate.add(new NewContact(change.email(), create));
            } else if (change.decision() instanceof ContactDecision.Upgrade upgrade) {
                toComplete.add(upgrade);
                contacts.put(change.email(), UUID.fromString(upgrade.contactId()));
            } else if (change.decision() instanceof ContactDecision.Reuse reuse) {
                contacts.put(change.email(), UUID.fromString(reuse.contactId()));
            }
        }
        create(connection, toCreate, contacts);
        complete(connection, toComplete);
        return contacts;
    }

    private static void create(Connection connection, List<NewContact> toCreate, Map<String, UUID> contacts)
            throws SQLException {
        Map<String, List<ContactCandidate>> present =
                find(connection, toCreate.stream().map(NewContact::email).toList());
        List<NewContact> missing = new ArrayList<>();
        for (NewContact contact : toCreate) {
            List<ContactCandidate> others = present.getOrDefault(contact.email(), List.of());
            if (others.isEmpty()) {
                missing.add(contact);
            }
            contacts.put(
                    contact.email(),
                    others.stream()
                            .min(PREFERRED)
                            .map(other -> UUID.fromString(other.contactId()))
                            .orElseGet(contact::id));
        }
        CREATED.insertUnlessThere(connection, missing);
    }

    /** Only a temporary contact is completed; what feedback does not know stays. */
    private static void complete(Connection connection, List<ContactDecision.Upgrade> toComplete) throws SQLException {
        if (toComplete.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("update contact set temporary = false");
        List<Column<ContactDetails>> columns = new ArrayList<>();
        for (Column<Contact> column : ContactRow.PERSON) {
            if (!column.name().startsWith("email")) {
                columns.add(new Column<>(
                        column.name(), column.type(), it -> column.value().apply(it.person())));
            }
        }
        columns.add(Column.flag("allow_promo_email", ContactDetails::allowPromoEmail));
        columns.add(Column.flag("allow_third_party_email", ContactDetails::allowThirdPartyEmail));
        columns.add(Column.text("custom", it -> JsonText.of(it.custom())));
        for (Column<ContactDetails> column : columns) {
            text.append(", ")
                    .append(column.name())
                    .append(" = coalesce(cast(? as ")
                    .append(column.sqlType())
                    .append("), ")
                    .append(column.name())
                    .append(')');
        }
        text.append(" where contact_id = ? and temporary");
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (ContactDecision.Upgrade upgrade : toComplete) {
                int index = 1;
                for (Column<ContactDetails> column : columns) {
                    RowInsert.bind(connection, statement, index++, column, upgrade.details());
                }
                @Nullable Object id = UUID.fromString(upgrade.contactId());
                Sql.bind(connection, statement, index, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
