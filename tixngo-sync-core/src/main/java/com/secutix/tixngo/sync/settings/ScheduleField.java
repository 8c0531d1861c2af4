package com.secutix.tixngo.sync.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fields of a schedule, as an S-360 screen or a configuration file gives them: text by name. */
public enum ScheduleField {
    /** How much one run takes. */
    BATCH_SIZE("batchSize", Screens.ALL),
    /** The interface's custom parameters, {@code name=value}, by line or semicolon. */
    CUSTOM_PARAMETERS("customParameters", Screens.ALL),
    /** Tickets to leave out. */
    SKIP("skip", Screens.ALL),
    /** How many calls travel at once. */
    CALLS_IN_FLIGHT("callsInFlight", Screens.ALL),
    /** A share of the tickets, such as {@code 2/3}. */
    PARTITION("partition", Screens.PUSHES),
    /** Only these tickets, past filters and processing. */
    FORCE("force", Screens.PUSHES),
    /** Shipment modes, by comma. */
    SHIPMENT_MODES("shipmentModes", Screens.TICKETS),
    /** As if the last success was then, {@code dd/MM/yy HH:mm}. */
    DATE_FROM("dateFrom", Screens.REMOVALS),
    /** Whether spectators still see a deleted ticket. */
    NOTIFY_SPECTATOR("notifySpectator", Screens.PUSH_CANCELLED),
    /** Whose feedback. */
    ORGANIZER("organizer", Screens.FEEDBACK),
    /** Who prints what is delivered, {@code salesChannelCode;posCode}. */
    POINT_OF_SALES("pointOfSales", Screens.INJECTIONS),
    /** Products, by comma. */
    PRODUCTS("products", Screens.INJECTIONS),
    /** Sales channels of origin, by comma. */
    SALES_CHANNELS("salesChannels", Screens.INJECTION),
    /** Seasons, by comma. */
    SEASONS("seasons", Screens.INJECTION),
    /** Product families, by comma. */
    PRODUCT_FAMILIES("productFamilies", Screens.INJECTION),
    /** Activities, by comma. */
    ACTIVITIES("activities", Screens.INJECTION),
    /** Performances, by comma. */
    PERFORMANCES("performances", Screens.INJECTION),
    /** Tariffs, by comma. */
    TARIFFS("tariffs", Screens.INJECTION),
    /** Seat categories, by comma. */
    SEAT_CATEGORIES("seatCategories", Screens.INJECTION),
    /** One file; every other filter is ignored then. */
    FILE_NUMBER("fileNumber", Screens.INJECTION),
    /** What a beneficiary must have, by comma. */
    MANDATORY_HOLDER_FIELDS("mandatoryHolderFields", Screens.INJECTION),
    /** What is put before a barcode. */
    BARCODE_PREFIX("barcodePrefix", Screens.INJECTION),
    /** What is put after a barcode. */
    BARCODE_POSTFIX("barcodePostfix", Screens.INJECTION);

    private final String fieldName;
    private final Screens screens;

    ScheduleField(String fieldName, Screens screens) {
        this.fieldName = fieldName;
        this.screens = screens;
    }

    /** The screens that have a field. */
    private enum Screens {
        ALL,
        PUSHES,
        TICKETS,
        REMOVALS,
        PUSH_CANCELLED,
        FEEDBACK,
        INJECTIONS,
        INJECTION;

        boolean include(SyncFunction function) {
            return switch (this) {
                case ALL -> true;
                case PUSHES -> function != SyncFunction.FEEDBACK;
                case TICKETS -> function == SyncFunction.INJECTION || REMOVALS.include(function);
                case REMOVALS -> function == SyncFunction.PUSH_CANCELLED || function == SyncFunction.PUSH_CONTROLLED;
                case PUSH_CANCELLED -> function == SyncFunction.PUSH_CANCELLED;
                case FEEDBACK -> function == SyncFunction.FEEDBACK;
                case INJECTIONS -> function == SyncFunction.PRIVILEGE_INJECTION || INJECTION.include(function);
                case INJECTION -> function == SyncFunction.INJECTION;
            };
        }
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
        return screens.include(function);
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
