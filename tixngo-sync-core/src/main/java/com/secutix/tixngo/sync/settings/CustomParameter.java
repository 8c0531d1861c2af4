package com.secutix.tixngo.sync.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The custom parameters of an interface record (names documented; defaults documented or assumed).
 */
public enum CustomParameter {
    /** Which mapping the feedback uses: {@code lifecycle} or {@code history}; absent means history. */
    LIFECYCLE_MODE("TIXNGO_LIFECYCLE_MODE", Kind.MODE, "history"),
    /** Size of one API call inside a batch. */
    TICKET_ITERATION_SIZE("ticketIterationSize", Kind.POSITIVE_INTEGER, "1000"),
    /** Last rule for {@code showDeletedTicket}. */
    VISIBILITY_FLAG_DEFAULT_VALUE("visibilityFlagDefaultValue", Kind.BOOLEAN, "false"),
    /** Reasons that always show the deleted ticket. */
    OVERRIDE_VISIBILITY_FLAG_FOR_INVALIDATION_REASONS("overrideVisibilityFlagForInvalidationReasons", Kind.LIST, ""),
    /** Whether a ticket with missing mandatory data is refused before any call. */
    ENFORCE_MANDATORY_PARAMETERS("enforceMandatoryParameters", Kind.BOOLEAN, "true"),
    /** Whether a reprinted ticket goes to its last known owner. */
    OVERLAY_SPECTATOR_DETAILS_WITH_LAST_OWNER("overlaySpectatorDetailsWithLastOwner", Kind.BOOLEAN, "true"),
    /** Invalidation reasons after which a reprint goes to the cultural contact instead. */
    RESET_INJECTION_INVALIDATION_REASONS("resetInjectionInvalidationReasons", Kind.LIST, ""),
    /** Whether feedback creates and updates contacts and writes the distribution history. */
    ENABLE_TICKET_DISTRIBUTION_TO_CULTURAL_CONTACT("enableTicketDistributionToCulturalContact", Kind.BOOLEAN, "true"),
    /** Whether a change that fails to apply is recorded and passed over. */
    CONTINUE_IN_CASE_OF_SYNC_ERROR("doContinueInCaseOfSyncError", Kind.BOOLEAN, "true"),
    /** Whether multilingual texts are sent as an object from language to text. */
    SEND_MULTILINGUAL_AS_JSON_OBJECT("sendMultilingualAsJsonObject", Kind.BOOLEAN, "false"),
    /** Whether the price includes charges. */
    ADD_CHARGES_TO_PRICE("addChargesToPrice", Kind.BOOLEAN, "true"),
    /** Whether the next start is rounded up to the next five-minute mark. */
    STICK_TO_THE_HOUR("stickToTheHour", Kind.BOOLEAN, "true"),
    /** A run that lasts longer than this many times its frequency is stopped; absent: none is. */
    KILL_RATIO("killRatio", Kind.POSITIVE_NUMBER, ""),
    /** Up to how many KiB of the exchanged payloads are kept for troubleshooting; absent: none. */
    MAX_LENGTH_DUMPED_CALLS_IN_KBS("maxLengthDumpedCallsInKbs", Kind.POSITIVE_INTEGER, ""),
    /** Whether the variables given to a ticket template are traced. */
    DUMP_TNPR_VARIABLES("dumpTnPRvariables", Kind.BOOLEAN, "false"),
    /** Whether what a ticket template changed is traced. */
    DUMP_DATA_MODIFIED_BY_TEMPLATE("dumpDataModifiedByTemplate", Kind.BOOLEAN, "false");

    private final String parameterName;
    private final Kind kind;
    private final String defaultValue;

    CustomParameter(String parameterName, Kind kind, String defaultValue) {
        this.parameterName = parameterName;
        this.kind = kind;
        this.defaultValue = defaultValue;
    }

    /**
     * The name as it is typed in S-360.
     *
     * @return the name
     */
    public String parameterName() {
        return parameterName;
    }

    /**
     * The value that counts when the parameter is absent.
     *
     * @return the default, empty for none
     */
    public String defaultValue() {
        return defaultValue;
    }

    /**
     * What a value must look like.
     *
     * @return an expression for error messages, such as {@code true or false}
     */
    String expectation() {
        return kind.expectation;
    }

    boolean accepts(String value) {
        return kind.accepts(value);
    }

    static Optional<CustomParameter> named(String name) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.parameterName.equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(CustomParameter::parameterName).toList();
    }

    private enum Kind {
        BOOLEAN("true or false"),
        POSITIVE_INTEGER("a whole number from 1 to 1000000"),
        POSITIVE_NUMBER("a number above 0, such as 1.5"),
        MODE("lifecycle or history"),
        LIST("a list separated by commas");

        private static final int MAX_INTEGER = 1_000_000;

        private final String expectation;

        Kind(String expectation) {
            this.expectation = expectation;
        }

        boolean accepts(String value) {
            return switch (this) {
                case BOOLEAN -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
                case POSITIVE_INTEGER -> isPositiveInteger(value);
                case POSITIVE_NUMBER -> isPositiveNumber(value);
                case MODE -> List.of("lifecycle", "history").contains(value.toLowerCase(Locale.ROOT));
                case LIST -> true;
            };
        }

        private static boolean isPositiveInteger(String value) {
            try {
                int number = Integer.parseInt(value);
                return number >= 1 && number <= MAX_INTEGER;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }

        private static boolean isPositiveNumber(String value) {
            try {
                double number = Double.parseDouble(value);
                return number > 0 && Double.isFinite(number);
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }
    }
}
