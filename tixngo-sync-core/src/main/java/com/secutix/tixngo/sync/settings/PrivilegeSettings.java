package com.secutix.tixngo.sync.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of the injection of digital privileges, as its S-360 screen names them. An immutable value. */
public final class PrivilegeSettings {

    private final PointOfSales pointOfSales;
    private final RunSettings run;
    private final TicketFilter filter;
    private final TicketReferences force;
    private final TicketReferences skip;
    private final CustomParameters customParameters;

    private PrivilegeSettings(Builder builder, PointOfSales pointOfSales) {
        this.pointOfSales = pointOfSales;
        run = builder.run;
        filter = builder.filter;
        force = builder.force;
        skip = builder.skip;
        customParameters = builder.customParameters;
    }

    /** {@return a builder with the defaults; the point of sales has none} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return who delivered cards are printed by} */
    public PointOfSales pointOfSales() {
        return pointOfSales;
    }

    /** {@return how the run goes} */
    public RunSettings run() {
        return run;
    }

    /** {@return which cards are taken; of a filter's conditions, those that a card has} */
    public TicketFilter filter() {
        return filter;
    }

    /** {@return the forced cards, by card id or card number} */
    public TicketReferences force() {
        return force;
    }

    /** {@return the cards left out, by card id or card number} */
    public TicketReferences skip() {
        return skip;
    }

    /** {@return the interface's custom parameters} */
    public CustomParameters customParameters() {
        return customParameters;
    }

    /** Collects settings; not safe for concurrent use. */
    public static final class Builder {
        private @Nullable PointOfSales pointOfSales;
        private RunSettings run = RunSettings.DEFAULTS;
        private TicketFilter filter = TicketFilter.NONE;
        private TicketReferences force = TicketReferences.NONE;
        private TicketReferences skip = TicketReferences.NONE;
        private CustomParameters customParameters = CustomParameters.NONE;

        private Builder() {}

        /**
         * Who delivered cards are printed by; required.
         *
         * @param value the point of sales
         * @return this builder
         */
        public Builder pointOfSales(PointOfSales value) {
            pointOfSales = value;
            return this;
        }

        /**
         * How the run goes.
         *
         * @param value the run's settings
         * @return this builder
         */
        public Builder run(RunSettings value) {
            run = value;
            return this;
        }

        /**
         * Which cards are taken: a card has a product, and nothing else that a filter asks for (assumed).
         *
         * @param value the filter
         * @return this builder
         */
        public Builder filter(TicketFilter value) {
            filter = value;
            return this;
        }

        /**
         * Takes only these, past filter and processing.
         *
         * @param value the forced cards, by card id or card number
         * @return this builder
         */
        public Builder force(TicketReferences value) {
            force = value;
            return this;
        }

        /**
         * Leaves these out.
         *
         * @param value the cards to skip, by card id or card number
         * @return this builder
         */
        public Builder skip(TicketReferences value) {
            skip = value;
            return this;
        }

        /**
         * The interface's custom parameters.
         *
         * @param value the parameters
         * @return this builder
         */
        public Builder customParameters(CustomParameters value) {
            customParameters = value;
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         * @throws SettingsException if there is no point of sales
         */
        public PrivilegeSettings build() {
            if (pointOfSales == null) {
                throw new SettingsException(List.of("the point of sales is missing: cards are marked as printed by it;"
                        + " write salesChannelCode;posCode, such as WEB;MAIN"));
            }
            return new PrivilegeSettings(this, pointOfSales);
        }
    }
}
