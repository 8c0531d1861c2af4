package com.secutix.tixngo.mapping.feedback;

import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.Explanation;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.document.Direction;
import com.secutix.tixngo.mapping.document.DistributionRule;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.feedback.FeedbackUpdate.Effect;
import com.secutix.tixngo.mapping.internal.engine.Problems;
import com.secutix.tixngo.mapping.internal.feedback.ChangeProgram;
import com.secutix.tixngo.mapping.internal.feedback.ChangeSources;
import com.secutix.tixngo.mapping.internal.feedback.ChangeValues;
import com.secutix.tixngo.mapping.internal.plugin.PluginRegistry;
import com.secutix.tixngo.mapping.internal.plugin.RowsOfAll;
import com.secutix.tixngo.mapping.lifecycle.KnownStatus;
import com.secutix.tixngo.mapping.lifecycle.Lifecycle;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.lifecycle.StatusVocabulary;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a change that TIXNGO reports into what S-360 keeps: the mobile ticket with its history, what is asked of the
 * contacts, and the distribution history. Pure, immutable, safe to share between threads.
 *
 * <p>A change is the ticket's whole state at its time. One that is older than what is known alters no state and only adds a
 * history line that was missing, so that any order of a ticket's timed changes ends in the same state and history.
 */
public final class FeedbackMapping {

    private final MappingDocument document;
    private final ChangeProgram program;
    private final StatusVocabulary vocabulary;
    private final Lifecycle lifecycle;
    private final DistributionHistory distribution;
    private final boolean keepsDistribution;
    private final ContactPolicy contactPolicy;

    private FeedbackMapping(Builder builder) {
        this.document = builder.document;
        PluginRegistry plugins = PluginRegistry.of(builder.plugins.plugins());
        ChangeProgram.Compiler compiler =
                new ChangeProgram.Compiler(plugins.withChangeSources(ChangeSources.all()), plugins.converters());
        new RowsOfAll(document, plugins, Direction.TO_S360)
                .document(target -> true, compiler::add)
                .plugins(target -> true, compiler::add)
                .done();
        this.program = compiler.compile();
        List<KnownStatus> statuses = new ArrayList<>(document.statuses());
        statuses.addAll(plugins.statuses());
        this.vocabulary = StatusVocabulary.of(statuses);
        this.lifecycle = builder.lifecycle != null
                ? builder.lifecycle
                : document.mode() == MappingMode.HISTORY ? Lifecycle.history() : Lifecycle.documented();
        this.keepsDistribution = builder.keepsDistribution && document.mode() == MappingMode.LIFECYCLE;
        this.distribution = new DistributionHistory(document.distribution());
        this.contactPolicy = plugins.contactPolicy() == null ? ContactPolicy.documented() : plugins.contactPolicy();
    }

    /**
     * {@return a builder for the newest built-in document of a mode}
     *
     * @param mode the mode
     */
    public static Builder builder(MappingMode mode) {
        return new Builder(MappingDocument.newest(mode));
    }

    /**
     * {@return a builder for a document}
     *
     * @param document the document
     */
    public static Builder builder(MappingDocument document) {
        return new Builder(document);
    }

    /** {@return the document it executes} */
    public MappingDocument document() {
        return document;
    }

    /** {@return the statuses it knows, with those of plugins} */
    public StatusVocabulary vocabulary() {
        return vocabulary;
    }

    /** {@return how its statuses follow each other} */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /** {@return whether contacts and the distribution history follow transfers} Never in history mode. */
    public boolean keepsDistribution() {
        return keepsDistribution;
    }

    /** {@return which contact of S-360 a change is about: the documented policy, or a plugin's} */
    public ContactPolicy contactPolicy() {
        return contactPolicy;
    }

    /**
     * Applies a change to what is known of its ticket.
     *
     * @param known what is known; {@code null} before the first change
     * @param change the change, which must be of the same ticket
     * @return what to store, or why the change cannot be applied
     * @throws IllegalArgumentException if the change is of another ticket
     */
    public MappingResult<FeedbackUpdate> apply(@Nullable MobileTicket known, TicketChange change) {
        if (known != null && !known.ticketId().equals(change.ticketId())) {
            throw new IllegalArgumentException(
                    "The change is of ticket " + change.ticketId() + ", not of " + known.ticketId());
        }
        Problems problems = new Problems();
        ChangeValues values = program.run(change, problems);
        if (!values.hasStatus() && problems.isEmpty()) {
            problems.add("status", "REQUIRED", "status is required and has no value");
        }
        if (!problems.isEmpty()) {
            return new MappingResult.Refused<>(problems.list());
        }
        KnownStatus knownStatus = vocabulary.find(values.status()).orElse(null);
        String status = knownStatus == null ? values.status().strip() : knownStatus.name();
        TicketTransfer transfer = transferOf(status, values);
        List<HistoryLine> history =
                TicketHistory.merge(known == null ? List.of() : known.history(), values.lines(status, transfer));
        MobileTicket arrived = values.mobileTicket(
                change.ticketId(), status, knownStatus == null ? StatusFamily.OTHER : knownStatus.family(), history);
        MobileTicket next =
                known == null || ChangeOrder.replaces(arrived, known) ? arrived : known.withHistory(history);
        Effect effect = effect(known, next);
        return new MappingResult.Mapped<>(new FeedbackUpdate(
                next,
                effect,
                lifecycle.step(known == null ? null : known.status(), next.status()),
                known == null ? null : known.status(),
                effect == Effect.NOTHING_NEW || !keepsDistribution ? null : contactTask(status, transfer, values, next),
                keepsDistribution ? distribution.of(next.history()) : List.of()));
    }

    private static Effect effect(@Nullable MobileTicket known, MobileTicket next) {
        if (known == null) {
            return Effect.UPDATED;
        }
        if (!known.hasStateOf(next)) {
            return Effect.UPDATED;
        }
        return known.history().equals(next.history()) ? Effect.NOTHING_NEW : Effect.HISTORY_ONLY;
    }

    private @Nullable TicketTransfer transferOf(String status, ChangeValues values) {
        DistributionRule rule = distribution.rule(status);
        if (rule == null) {
            return null;
        }
        TicketTransfer transfer = values.transfer();
        TicketOwner owner = values.owner();
        String ownerEmail = owner == null ? null : owner.email();
        boolean moved = rule.contact() == DistributionRule.Contact.RECIPIENT;
        String from =
                transfer != null && transfer.fromEmail() != null ? transfer.fromEmail() : moved ? null : ownerEmail;
        String to = transfer != null && transfer.toEmail() != null ? transfer.toEmail() : moved ? ownerEmail : null;
        return to == null ? null : new TicketTransfer(from, to, transfer == null ? null : transfer.initiatedAt());
    }

    private @Nullable ContactTask contactTask(
            String status, @Nullable TicketTransfer transfer, ChangeValues values, MobileTicket next) {
        DistributionRule rule = distribution.rule(status);
        if (rule == null || transfer == null || transfer.toEmail() == null) {
            return null;
        }
        boolean recipient = rule.contact() == DistributionRule.Contact.RECIPIENT;
        boolean concerned = recipient || rule.contact() == DistributionRule.Contact.UNCHANGED_RECIPIENT_KNOWN;
        if (!concerned || !isLatest(transfer, next.history(), recipient)) {
            return null;
        }
        return new ContactTask(
                transfer.toEmail(), recipient, detailsOf(transfer.toEmail(), values), document.createsContacts());
    }

    /** A late change must not undo a later one: only the last transfer of its kind in the history decides on contacts. */
    private boolean isLatest(TicketTransfer transfer, List<HistoryLine> history, boolean recipientsOnly) {
        for (int i = history.size() - 1; i >= 0; i--) {
            DistributionRule rule = distribution.rule(history.get(i).status());
            boolean counts = rule != null && (!recipientsOnly || rule.contact() == DistributionRule.Contact.RECIPIENT);
            if (counts) {
                return transfer.equals(history.get(i).transfer());
            }
        }
        return true;
    }

    /** Details of somebody else must not end up in the recipient's contact: only those with the recipient's e-mail do. */
    private static @Nullable ContactDetails detailsOf(String email, ChangeValues values) {
        ContactDetails contact = values.contact();
        if (DistributionHistory.isSameEmail(email, contact.person().email()) && isNamed(contact.person())) {
            return contact;
        }
        TicketOwner owner = values.owner();
        if (owner != null && DistributionHistory.isSameEmail(email, owner.email())) {
            Contact person = Contact.of(email, owner.firstName(), owner.lastName());
            return isNamed(person) ? new ContactDetails(person, null, null, contact.custom()) : null;
        }
        return null;
    }

    private static boolean isNamed(Contact person) {
        return person.firstName() != null || person.lastName() != null;
    }

    /**
     * {@return where each value of a change comes from}
     *
     * @param change the change
     */
    public Explanation explain(TicketChange change) {
        Problems problems = new Problems();
        ChangeValues values = program.run(change, problems);
        if (!values.hasStatus() && problems.isEmpty()) {
            problems.add("status", "REQUIRED", "status is required and has no value");
        }
        return new Explanation(program.explain(change), problems.list());
    }

    /** Collects the settings of one {@link FeedbackMapping}. Not thread-safe. */
    public static final class Builder {
        private final MappingDocument document;
        private MappingPlugins plugins = MappingPlugins.none();
        private @Nullable Lifecycle lifecycle;
        private boolean keepsDistribution;

        private Builder(MappingDocument document) {
            this.document = Objects.requireNonNull(document, "document");
            this.keepsDistribution = document.mode() == MappingMode.LIFECYCLE;
        }

        /**
         * The plugins. Default: none.
         *
         * @param value the plugins
         * @return this builder
         */
        public Builder plugins(MappingPlugins value) {
            this.plugins = Objects.requireNonNull(value, "plugins");
            return this;
        }

        /**
         * How statuses follow each other. Default: the documented transitions of the document's mode.
         *
         * @param value the transitions
         * @return this builder
         */
        public Builder lifecycle(Lifecycle value) {
            this.lifecycle = Objects.requireNonNull(value, "lifecycle");
            return this;
        }

        /**
         * Whether contacts and the distribution history follow transfers: custom parameter {@code
         * enableTicketDistributionToCulturalContact}. Default: true in lifecycle mode (assumed); without effect in history
         * mode, whose document has no rules for it.
         *
         * @param value whether they do
         * @return this builder
         */
        public Builder keepsDistribution(boolean value) {
            this.keepsDistribution = value;
            return this;
        }

        /**
         * {@return the mapping, compiled}
         *
         * @throws com.secutix.tixngo.mapping.MappingConfigurationException if a row or a plugin cannot be used
         */
        public FeedbackMapping build() {
            return new FeedbackMapping(this);
        }
    }
}
