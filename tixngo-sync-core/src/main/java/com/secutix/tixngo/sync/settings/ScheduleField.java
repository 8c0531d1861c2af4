package com.secutix.tixngo.sync.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of a schedule, as an S-360 screen or a configuration file gives them: text by name. */
public enum ScheduleField {
    /** How much one run takes. */
    BATCH_SIZE("batchSize", everyFunction()),
    /** The interface's custom parameters, {@code name=value}, by line or semicolon. */
    CUSTOM_PARAMETERS("customParameters", everyFunction()),
    /** Tickets to leave out. */
    SKIP("skip", everyFunction()),
    /** How many calls travel at once. */
    CALLS_IN_FLIGHT("callsInFlight", everyFunction()),
    /** A share of the tickets, such as {@code 2/3}. */
    PARTITION("partition", pushes()),
    /** Only these tickets, past filters and processing. */
    FORCE("force", pushes()),
    /** Shipment modes, by comma. */
    SHIPMENT_MODES("shipmentModes", tickets()),
    /** As if the last success was then, {@code dd/MM/yy HH:mm}. */
    DATE_FROM("dateFrom", removals()),
    /** Whether spectators still see a deleted ticket. */
    NOTIFY_SPECTATOR("notifySpectator", EnumSet.of(SyncFunction.PUSH_CANCELLED)),
    /** Whose feedback. */
    ORGANIZER("organizer", EnumSet.of(SyncFunction.FEEDBACK)),
    /** Who prints what is delivered, {@code salesChannelCode;posCode}. */
    POINT_OF_SALES("pointOfSales", injections()),
    /** Products, by comma. */
    PRODUCTS("products", injections()),
    /** Sales channels of origin, by comma. */
    SALES_CHANNELS("salesChannels", injection()),
    /** Seasons, by comma. */
    SEASONS("seasons", injection()),
    /** Product families, by comma. */
    PRODUCT_FAMILIES("productFamilies", injection()),
    /** Activities, by comma. */
    ACTIVITIES("activities", injection()),
    /** Performances, by comma. */
    PERFORMANCES("performances", injection()),
    /** Tariffs, by comma. */
    TARIFFS("tariffs", injection()),
    /** Seat categories, by comma. */
    SEAT_CATEGORIES("seatCategories", injection()),
    /** One file; every other filter is ignored then. */
    FILE_NUMBER("fileNumber", injection()),
    /** What a beneficiary must have, by comma. */
    MANDATORY_HOLDER_FIELDS("mandatoryHolderFields", injection()),
    /** What is put before a barcode. */
    BARCODE_PREFIX("barcodePrefix", injection()),
    /** What is put after a barcode. */
    BARCODE_POSTFIX("barcodePostfix", injection());

    private final String fieldName;
    private final Set<SyncFunction> functions;

    ScheduleField(String fieldName, Set<SyncFunction> functions) {
        this.fieldName = fieldName;
        this.functions = functions;
    }

    private static Set<SyncFunction> everyFunction() {
        return EnumSet.allOf(SyncFunction.class);
    }

    private static Set<SyncFunction> pushes() {
        return EnumSet.complementOf(EnumSet.of(SyncFunction.FEEDBACK));
    }

    private static Set<SyncFunction> tickets() {
        return EnumSet.of(SyncFunction.INJECTION, SyncFunction.PUSH_CANCELLED, SyncFunction.PUSH_CONTROLLED);
    }

    private static Set<SyncFunction> removals() {
        return EnumSet.of(SyncFunction.PUSH_CANCELLED, SyncFunction.PUSH_CONTROLLED);
    }

    private static Set<SyncFunction> injections() {
        return EnumSet.of(SyncFunction.INJECTION, SyncFunction.PRIVILEGE_INJECTION);
    }

    private static Set<SyncFunction> injection() {
        return EnumSet.of(SyncFunction.INJECTION);
    }

    /** {@return the name under which the field's text is given} */
    public String fieldName() {
        return fieldName;
    }

    /**
     * {@return whether the screen of a function has this field}
     *
     * @param function the function
     */
    public boolean isOf(SyncFunction function) {
        return functions.contains(function);
    }

    static List<String> namesOf(SyncFunction function) {
        return Arrays.stream(values())
                .filter(field -> field.isOf(function))
                .map(ScheduleField::fieldName)
                .toList();
    }

    static Optional<ScheduleField> named(String name, SyncFunction function) {
        return Arrays.stream(values())
                .filter(field -> field.isOf(function) && field.fieldName.equals(name))
                .findFirst();
    }
}
