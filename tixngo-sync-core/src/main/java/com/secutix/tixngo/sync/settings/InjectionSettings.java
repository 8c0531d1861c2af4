package com.secutix.tixngo.sync.settings;

import com.secutix.tixngo.mapping.injection.BarcodeFormat;
import com.secutix.tixngo.mapping.injection.HolderField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the tickets injection, as its S-360 screen names them. An immutable value.
 */
public final class InjectionSettings {

    private final PointOfSales pointOfSales;
    private final RunSettings run;
    private final TicketFilter filter;
    private final TicketReferences force;
    private final TicketReferences skip;
    private final Set<HolderField> mandatoryHolderFields;
    private final BarcodeFormat barcodeFormat;
    private final CustomParameters customParameters;

    private InjectionSettings(Builder builder, PointOfSales pointOfSales) {
        this.pointOfSales = pointOfSales;
        run = builder.run;
        filter = builder.filter;
        force = builder.force;
        skip = builder.skip;
        mandatoryHolderFields = builder.mandatoryHolderFields;
        barcodeFormat = builder.barcodeFormat;
        customParameters = builder.customParameters;
    }

    /**
     * Starts from the defaults; the point of sales has none.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Who delivered tickets are printed by.
     *
     * @return the point of sales
     */
    public PointOfSales pointOfSales() {
        return pointOfSales;
    }

    /**
     * How the run goes.
     *
     * @return the run's settings
     */
    public RunSettings run() {
        return run;
    }

    /**
     * Which tickets are taken.
     *
     * @return the filter
     */
    public TicketFilter filter() {
        return filter;
    }

    /**
     * Takes only these, past filters and processing, never past the S-360 status.
     *
     * @return the forced tickets, none unless set
     */
    public TicketReferences force() {
        return force;
    }

    /**
     * Leaves these out.
     *
     * @return the tickets to skip, none unless set
     */
    public TicketReferences skip() {
        return skip;
    }

    /**
     * What a beneficiary must have, so that the ticket is sent; the other tickets are skipped.
     *
     * @return the fields, none unless set
     */
    public Set<HolderField> mandatoryHolderFields() {
        return mandatoryHolderFields;
    }

    /**
     * What is added to the barcode.
     *
     * @return the format; nothing is added unless set
     */
    public BarcodeFormat barcodeFormat() {
        return barcodeFormat;
    }

    /**
     * The interface's custom parameters.
     *
     * @return the parameters
     */
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
        private Set<HolderField> mandatoryHolderFields = Set.of();
        private BarcodeFormat barcodeFormat = BarcodeFormat.NONE;
        private CustomParameters customParameters = CustomParameters.NONE;

        private Builder() {}

        /**
         * Who delivered tickets are printed by; required.
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
         * Which tickets are taken.
         *
         * @param value the filter
         * @return this builder
         */
        public Builder filter(TicketFilter value) {
            filter = value;
            return this;
        }

        /**
         * Takes only these, past filters and processing.
         *
         * @param value the forced tickets
         * @return this builder
         */
        public Builder force(TicketReferences value) {
            force = value;
            return this;
        }

        /**
         * Leaves these out.
         *
         * @param value the tickets to skip
         * @return this builder
         */
        public Builder skip(TicketReferences value) {
            skip = value;
            return this;
        }

        /**
         * What a beneficiary must have.
         *
         * @param values the fields
         * @return this builder
         */
        public Builder mandatoryHolderFields(Set<HolderField> values) {
            mandatoryHolderFields = Set.copyOf(values);
            return this;
        }

        /**
         * What is added to the barcode.
         *
         * @param value the format
         * @return this builder
         */
        public Builder barcodeFormat(BarcodeFormat value) {
            barcodeFormat = value;
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
        public InjectionSettings build() {
            if (pointOfSales == null) {
                throw new SettingsException(
                        List.of("the point of sales is missing: tickets are marked as printed by it;"
                                + " write salesChannelCode;posCode, such as WEB;MAIN"));
            }
            return new InjectionSettings(this, pointOfSales);
        }
    }
}
