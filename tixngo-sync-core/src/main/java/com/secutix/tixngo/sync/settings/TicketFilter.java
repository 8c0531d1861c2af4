package com.secutix.tixngo.sync.settings;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a function may take (documented). The conditions are cumulative: a ticket must meet all that are given, and
 * meets one of several values if it has one of them. The file number is exclusive: when it is given, every other condition
 * is ignored. An empty set is no condition. Build it with {@link #builder()}.
 */
public final class TicketFilter {

    /** Every ticket. */
    public static final TicketFilter NONE = builder().build();

    private final Set<String> salesChannels;
    private final Set<String> seasons;
    private final Set<String> productFamilies;
    private final Set<String> products;
    private final Set<String> activities;
    private final Set<String> performances;
    private final Set<String> tariffs;
    private final Set<String> seatCategories;
    private final Set<String> shipmentModes;
    private final @Nullable String fileNumber;

    private TicketFilter(Builder builder) {
        boolean exclusive = builder.fileNumber != null;
        salesChannels = exclusive ? Set.of() : builder.salesChannels;
        seasons = exclusive ? Set.of() : builder.seasons;
        productFamilies = exclusive ? Set.of() : builder.productFamilies;
        products = exclusive ? Set.of() : builder.products;
        activities = exclusive ? Set.of() : builder.activities;
        performances = exclusive ? Set.of() : builder.performances;
        tariffs = exclusive ? Set.of() : builder.tariffs;
        seatCategories = exclusive ? Set.of() : builder.seatCategories;
        shipmentModes = exclusive ? Set.of() : builder.shipmentModes;
        fileNumber = builder.fileNumber;
    }

    /**
     * Starts a filter without conditions.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Sales channels of origin.
     *
     * @return codes, empty for no condition
     */
    public Set<String> salesChannels() {
        return salesChannels;
    }

    /**
     * Seasons.
     *
     * @return codes, empty for no condition
     */
    public Set<String> seasons() {
        return seasons;
    }

    /**
     * Product families.
     *
     * @return names, empty for no condition
     */
    public Set<String> productFamilies() {
        return productFamilies;
    }

    /**
     * Products.
     *
     * @return codes, empty for no condition
     */
    public Set<String> products() {
        return products;
    }

    /**
     * Activities.
     *
     * @return names, empty for no condition
     */
    public Set<String> activities() {
        return activities;
    }

    /**
     * Performances.
     *
     * @return ids, empty for no condition
     */
    public Set<String> performances() {
        return performances;
    }

    /**
     * Tariffs.
     *
     * @return codes, empty for no condition
     */
    public Set<String> tariffs() {
        return tariffs;
    }

    /**
     * Seat categories.
     *
     * @return codes, empty for no condition
     */
    public Set<String> seatCategories() {
        return seatCategories;
    }

    /**
     * Shipment modes.
     *
     * @return codes, empty for no condition
     */
    public Set<String> shipmentModes() {
        return shipmentModes;
    }

    /**
     * The one file whose tickets are wanted; every other condition is then empty.
     *
     * @return the file number, if one was given
     */
    public Optional<String> fileNumber() {
        return Optional.ofNullable(fileNumber);
    }

    /** Collects conditions; not safe for concurrent use. */
    public static final class Builder {
        private Set<String> salesChannels = Set.of();
        private Set<String> seasons = Set.of();
        private Set<String> productFamilies = Set.of();
        private Set<String> products = Set.of();
        private Set<String> activities = Set.of();
        private Set<String> performances = Set.of();
        private Set<String> tariffs = Set.of();
        private Set<String> seatCategories = Set.of();
        private Set<String> shipmentModes = Set.of();
        private @Nullable String fileNumber;

        private Builder() {}

        /**
         * Takes only tickets of these sales channels of origin.
         *
         * @param values the wanted ones, empty for all
         * @return this builder
         */
        public Builder salesChannels(Set<String> values) {
            salesChannels = Set.copyOf(values);
            return this;
        }

        /**
         * Takes only tickets of these seasons.
         *
         * @param values the wanted ones, empty for all
         * @return this builder
         */
        public Builder seasons(Set<String> values) {
            seasons = Set.copyOf(values);
            return this;
        }

        /**
         * Takes only tickets of these product families.
         *
         * @param values the wanted ones, empty for all
         * @return this builder
         */
        public Builder productFamilies(Set<String> values) {
            productFamilies = Set.copyOf(values);
            return this;
        }

        /**
         * Takes only tickets of these products.
         *
         * @param values the wanted ones, empty for all
         * @return this builder
         */
        public Builder products(Set<String> values) {
            products = Set.copyOf(values);
            return this;
        }

        /**
         * Takes only tickets of these activities.
         *
         * @param values the wanted ones, empty for all
         * @return this builder
         */
        public Builder activities(Set<String> values) {
            activities = Set.copyOf(values);
            return this;
        }

        /**
         * Takes only tickets of these performances.
         *
         * @param values the wanted ones, empty for all
         * @return this builder
         */
        public Builder performances(Set<String> values) {
            performances = Set.copyOf(values);
            return this;
        }

        /**
         * Takes only tickets of these tariffs.
         *
         * @param values the wanted ones, empty for all
         * @return this builder
         */
        public Builder tariffs(Set<String> values) {
            tariffs = Set.copyOf(values);
            return this;
        }

        /**
         * Takes only tickets of these seat categories.
         *
         * @param values the wanted ones, empty for all
         * @return this builder
         */
        public Builder seatCategories(Set<String> values) {
            seatCategories = Set.copyOf(values);
            return this;
        }

        /**
         * Takes only tickets of these shipment modes.
         *
         * @param values the wanted ones, empty for all
         * @return this builder
         */
        public Builder shipmentModes(Set<String> values) {
            shipmentModes = Set.copyOf(values);
            return this;
        }

        /**
         * Takes only the tickets of one file, and ignores every other condition.
         *
         * @param value the file number
         * @return this builder
         */
        public Builder fileNumber(String value) {
            fileNumber = value;
            return this;
        }

        /**
         * Makes the filter.
         *
         * @return the filter
         */
        public TicketFilter build() {
            return new TicketFilter(this);
        }
    }
}
