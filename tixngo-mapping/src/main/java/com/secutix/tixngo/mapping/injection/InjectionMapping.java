package com.secutix.tixngo.mapping.injection;

import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.mapping.Explanation;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.PayloadMapper;
import com.secutix.tixngo.mapping.document.Direction;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.internal.plugin.PluginRegistry;
import com.secutix.tixngo.mapping.internal.plugin.RowsOfAll;
import com.secutix.tixngo.mapping.internal.privilege.PrivilegeFields;
import com.secutix.tixngo.mapping.internal.ticket.InjectionOptions;
import com.secutix.tixngo.mapping.internal.ticket.InjectionSubject;
import com.secutix.tixngo.mapping.internal.ticket.TicketCompiler;
import com.secutix.tixngo.mapping.internal.ticket.TicketProgram;
import com.secutix.tixngo.mapping.internal.ticket.TicketSources;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns an S-360 ticket into the ticket that TIXNGO receives: the rows of all layers are compiled once, when it is built,
 * and then run for each ticket. Immutable, without I/O, safe to share between threads.
 *
 * <p>A ticket that breaks rules of the contract is refused with all of them at once; see {@link MappingResult.Refused}.
 */
public final class InjectionMapping implements PayloadMapper<S360Ticket, Ticket> {

    private final TicketProgram program;
    private final OwnerPolicy ownerPolicy;

    private InjectionMapping(Builder builder) {
        InjectionOptions options = new InjectionOptions(
                builder.barcodeFormat,
                builder.addChargesToPrice,
                builder.sendMultilingualAsJsonObject,
                builder.enforceMandatoryParameters);
        PluginRegistry plugins = PluginRegistry.of(builder.plugins.plugins());
        TicketCompiler compiler =
                new TicketCompiler(plugins.withTicketSources(TicketSources.of(options)), plugins.converters());
        RowsOfAll rows = new RowsOfAll(builder.document, plugins, Direction.TO_TIXNGO);
        rows.document(InjectionMapping::isOfTickets, compiler::add);
        builder.template.compile(compiler, options);
        rows.plugins(InjectionMapping::isOfTickets, compiler::add).done();
        this.program = compiler.compile(options);
        this.ownerPolicy = plugins.ownerPolicy() == null ? builder.ownerPolicy : plugins.ownerPolicy();
    }

    private static boolean isOfTickets(String target) {
        return !PrivilegeFields.isOfPrivileges(target);
    }

    /** {@return a builder with the documented defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** Maps a ticket that goes to its cultural contact. */
    @Override
    public MappingResult<Ticket> map(S360Ticket ticket) {
        return program.map(toCulturalContact(ticket));
    }

    /**
     * Maps a reprinted ticket, which goes where the {@link OwnerPolicy} says.
     *
     * @param ticket the reprinted ticket
     * @param replaced what is known of the ticket it replaces; {@code null} for nothing
     * @return the payload, or why there is none
     */
    public MappingResult<Ticket> map(S360Ticket ticket, @Nullable ReplacedTicket replaced) {
        return program.map(subject(ticket, replaced));
    }

    /**
     * {@return whether the last owner of the ticket that this one replaces is needed to map it} Where not, nobody has to be
     * asked for it.
     *
     * @param ticket the ticket
     * @param invalidationReason why the ticket it replaces was invalidated; {@code null} when unknown
     */
    public boolean needsLastOwner(S360Ticket ticket, @Nullable String invalidationReason) {
        return ticket.replacesTicketId() != null && ownerPolicy.goesToLastOwner(ticket, invalidationReason);
    }

    /**
     * {@return where each value of a ticket's payload comes from, what it overrode, and every rule it breaks}
     *
     * @param ticket the ticket
     * @param replaced what is known of the ticket it replaces; {@code null} for nothing
     */
    public Explanation explain(S360Ticket ticket, @Nullable ReplacedTicket replaced) {
        InjectionSubject subject = subject(ticket, replaced);
        MappingResult<Ticket> result = program.map(subject);
        return new Explanation(
                program.explain(subject),
                result instanceof MappingResult.Refused<Ticket> refused ? refused.violations() : List.of());
    }

    private InjectionSubject subject(S360Ticket ticket, @Nullable ReplacedTicket replaced) {
        if (replaced == null || !needsLastOwner(ticket, replaced.invalidationReason())) {
            return toCulturalContact(ticket);
        }
        TicketOwner owner = replaced.lastOwner();
        Contact contact = ticket.culturalContact();
        if (owner == null || owner.email() == null) {
            return toCulturalContact(ticket);
        }
        if (isSameEmail(owner.email(), contact.email())) {
            // never left that wallet: what S-360 knows about the people still holds
            return toCulturalContact(ticket);
        }
        Contact person = Contact.of(owner.email(), owner.firstName(), owner.lastName());
        return new InjectionSubject(ticket, owner.email(), person, false);
    }

    private static InjectionSubject toCulturalContact(S360Ticket ticket) {
        Contact contact = ticket.culturalContact();
        Contact beneficiary = ticket.beneficiary();
        return new InjectionSubject(
                ticket,
                contact.email(),
                beneficiary == null ? contact : beneficiary,
                beneficiary == null || isSamePerson(beneficiary, contact));
    }

    private static boolean isSamePerson(Contact one, Contact other) {
        return Objects.equals(one.firstName(), other.firstName())
                && Objects.equals(one.lastName(), other.lastName())
                && isSameEmail(one.email(), other.email());
    }

    private static boolean isSameEmail(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equalsIgnoreCase(other);
    }

    /** Collects the settings of one {@link InjectionMapping}. Not thread-safe. */
    public static final class Builder {
        private BarcodeFormat barcodeFormat = BarcodeFormat.NONE;
        private boolean addChargesToPrice = true;
        private boolean sendMultilingualAsJsonObject;
        private boolean enforceMandatoryParameters = true;
        private MappingDocument document = MappingDocument.newest(MappingMode.LIFECYCLE);
        private TicketTemplate template = TicketTemplate.none();
        private MappingPlugins plugins = MappingPlugins.none();
        private OwnerPolicy ownerPolicy = OwnerPolicy.lastOwner();

        private Builder() {}

        /**
         * What is put around every barcode (documented). Default: nothing.
         *
         * @param value prefix and postfix
         * @return this builder
         */
        public Builder barcodeFormat(BarcodeFormat value) {
            this.barcodeFormat = Objects.requireNonNull(value, "barcodeFormat");
            return this;
        }

        /**
         * Whether the price includes the charges (documented). Default: true.
         *
         * @param value whether it does
         * @return this builder
         */
        public Builder addChargesToPrice(boolean value) {
            this.addChargesToPrice = value;
            return this;
        }

        /**
         * Whether texts in several languages are sent as an object of language to text (documented). Default: false; then
         * one plain text is sent, in the cultural contact's language, else the first (assumed).
         *
         * @param value whether they are
         * @return this builder
         */
        public Builder sendMultilingualAsJsonObject(boolean value) {
            this.sendMultilingualAsJsonObject = value;
            return this;
        }

        /**
         * Whether a ticket with missing mandatory data is refused before any call (documented). Default: true; else TIXNGO
         * decides about missing data, while lengths, characters and closed lists of values are still checked here.
         *
         * @param value whether it is
         * @return this builder
         */
        public Builder enforceMandatoryParameters(boolean value) {
            this.enforceMandatoryParameters = value;
            return this;
        }

        /**
         * The rows of the first two layers. Default: the newest built-in document; those of all built-in documents are the
         * same in this direction.
         *
         * @param value the document
         * @return this builder
         */
        public Builder document(MappingDocument value) {
            this.document = Objects.requireNonNull(value, "document");
            return this;
        }

        /**
         * The ticket template (only for an interface of type "TIXnGO with ticket template"). Default: none.
         *
         * @param value the template
         * @return this builder
         */
        public Builder template(TicketTemplate value) {
            this.template = Objects.requireNonNull(value, "template");
            return this;
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
         * Whom a reprinted ticket goes to, unless a plugin decides. Default: {@link OwnerPolicy#lastOwner()}.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder ownerPolicy(OwnerPolicy value) {
            this.ownerPolicy = Objects.requireNonNull(value, "ownerPolicy");
            return this;
        }

        /**
         * {@return the mapping, compiled}
         *
         * @throws com.secutix.tixngo.mapping.MappingConfigurationException if a row, a template line or a plugin cannot be
         *     used
         */
        public InjectionMapping build() {
            return new InjectionMapping(this);
        }
    }
}
