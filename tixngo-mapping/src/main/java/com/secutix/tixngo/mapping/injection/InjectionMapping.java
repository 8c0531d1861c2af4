package com.secutix.tixngo.mapping.injection;

import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.PayloadMapper;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.internal.engine.Converters;
import com.secutix.tixngo.mapping.internal.ticket.DefaultRows;
import com.secutix.tixngo.mapping.internal.ticket.InjectionOptions;
import com.secutix.tixngo.mapping.internal.ticket.InjectionSubject;
import com.secutix.tixngo.mapping.internal.ticket.TicketCompiler;
import com.secutix.tixngo.mapping.internal.ticket.TicketProgram;
import com.secutix.tixngo.mapping.internal.ticket.TicketSources;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Ticket;
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

    private InjectionMapping(Builder builder) {
        InjectionOptions options = new InjectionOptions(
                builder.barcodeFormat,
                builder.addChargesToPrice,
                builder.sendMultilingualAsJsonObject,
                builder.enforceMandatoryParameters);
        TicketCompiler compiler = new TicketCompiler(TicketSources.of(options), new Converters());
        for (MappingRow row : DefaultRows.all()) {
            compiler.add(row, null);
        }
        this.program = compiler.compile(options);
    }

    /** {@return a builder with the documented defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public MappingResult<Ticket> map(S360Ticket ticket) {
        Contact contact = ticket.culturalContact();
        Contact beneficiary = ticket.beneficiary();
        return program.map(new InjectionSubject(
                ticket,
                contact.email(),
                beneficiary == null ? contact : beneficiary,
                beneficiary == null || isSamePerson(beneficiary, contact)));
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

        /** {@return the mapping, compiled} */
        public InjectionMapping build() {
            return new InjectionMapping(this);
        }
    }
}
