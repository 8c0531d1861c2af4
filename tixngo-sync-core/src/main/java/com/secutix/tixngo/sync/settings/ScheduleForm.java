package com.secutix.tixngo.sync.settings;

import com.secutix.tixngo.mapping.injection.BarcodeFormat;
import com.secutix.tixngo.mapping.injection.HolderField;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads the settings of a schedule from the texts of its screen, in one pass that names all mistakes together: unknown fields,
 * with the nearest known one, and every text that cannot be read. A blank text is the same as none. Not safe for concurrent
 * use; read once.
 *
 * <pre>{@code
 * InjectionSettings settings = ScheduleForm.injection(Map.of("pointOfSales", "WEB;MAIN", "seasons", "2027"));
 * }</pre>
 */
public final class ScheduleForm {

    private final Map<ScheduleField, String> texts = new EnumMap<>(ScheduleField.class);
    private final List<String> mistakes = new ArrayList<>();

    private ScheduleForm(SyncFunction function, Map<String, String> fields) {
        fields.forEach((name, text) -> ScheduleField.named(name, function)
                .ifPresentOrElse(
                        field -> keep(field, text),
                        () -> mistakes.add("unknown field '" + Quoted.of(name) + "' of "
                                + function
                                + NearestName.to(name, ScheduleField.namesOf(function))
                                        .map(nearest -> ", did you mean '" + nearest + "'?")
                                        .orElse(": known are " + String.join(", ", ScheduleField.namesOf(function))))));
    }

    private void keep(ScheduleField field, String text) {
        if (!text.isBlank()) {
            texts.put(field, text);
        }
    }

    /**
     * Reads the settings of the tickets injection.
     *
     * @param fields texts by {@link ScheduleField#fieldName()}
     * @return the settings
     * @throws SettingsException with every mistake
     */
    public static InjectionSettings injection(Map<String, String> fields) {
        ScheduleForm form = new ScheduleForm(SyncFunction.INJECTION, fields);
        InjectionSettings.Builder settings = InjectionSettings.builder()
                .run(form.run())
                .filter(form.filter())
                .force(form.references(ScheduleField.FORCE))
                .skip(form.references(ScheduleField.SKIP))
                .mandatoryHolderFields(form.holderFields())
                .barcodeFormat(new BarcodeFormat(
                        form.text(ScheduleField.BARCODE_PREFIX), form.text(ScheduleField.BARCODE_POSTFIX)))
                .customParameters(form.customParameters());
        form.readInto(ScheduleField.POINT_OF_SALES, PointOfSales::parse, settings::pointOfSales);
        return form.finish(settings::build);
    }

    /**
     * Reads the settings of the injection of digital privileges.
     *
     * @param fields texts by {@link ScheduleField#fieldName()}
     * @return the settings
     * @throws SettingsException with every mistake
     */
    public static PrivilegeSettings privileges(Map<String, String> fields) {
        ScheduleForm form = new ScheduleForm(SyncFunction.PRIVILEGE_INJECTION, fields);
        PrivilegeSettings.Builder settings = PrivilegeSettings.builder()
                .run(form.run())
                .filter(form.filter())
                .force(form.references(ScheduleField.FORCE))
                .skip(form.references(ScheduleField.SKIP))
                .customParameters(form.customParameters());
        form.readInto(ScheduleField.POINT_OF_SALES, PointOfSales::parse, settings::pointOfSales);
        return form.finish(settings::build);
    }

    /**
     * Reads the settings of a push.
     *
     * @param function {@link SyncFunction#PUSH_CANCELLED} or {@link SyncFunction#PUSH_CONTROLLED}
     * @param fields texts by {@link ScheduleField#fieldName()}
     * @param zone the interface's time zone, in which its dates are written
     * @return the settings
     * @throws SettingsException with every mistake
     */
    public static PushSettings push(SyncFunction function, Map<String, String> fields, ZoneId zone) {
        if (!ScheduleField.DATE_FROM.isOf(function)) {
            throw new IllegalArgumentException(function + " is neither push cancelled nor push controlled");
        }
        ScheduleForm form = new ScheduleForm(function, fields);
        PushSettings.Builder settings = PushSettings.builder()
                .run(form.run())
                .shipmentModes(form.list(ScheduleField.SHIPMENT_MODES))
                .force(form.references(ScheduleField.FORCE))
                .skip(form.references(ScheduleField.SKIP))
                .customParameters(form.customParameters());
        form.readInto(ScheduleField.DATE_FROM, text -> InterfaceDate.parse(text, zone), settings::dateFrom);
        form.readInto(ScheduleField.NOTIFY_SPECTATOR, ScheduleForm::yesOrNo, settings::notifySpectator);
        return form.finish(settings::build);
    }

    /**
     * Reads the settings of the feedback.
     *
     * @param fields texts by {@link ScheduleField#fieldName()}
     * @return the settings
     * @throws SettingsException with every mistake
     */
    public static FeedbackSettings feedback(Map<String, String> fields) {
        ScheduleForm form = new ScheduleForm(SyncFunction.FEEDBACK, fields);
        FeedbackSettings.Builder settings = FeedbackSettings.builder()
                .run(form.run())
                .skip(form.references(ScheduleField.SKIP))
                .customParameters(form.customParameters())
                .organizer(form.text(ScheduleField.ORGANIZER));
        return form.finish(settings::build);
    }

    private RunSettings run() {
        RunSettings.Builder run = RunSettings.builder();
        readInto(ScheduleField.BATCH_SIZE, ScheduleForm::number, run::batchSize);
        readInto(ScheduleField.CALLS_IN_FLIGHT, ScheduleForm::number, run::callsInFlight);
        readInto(ScheduleField.PARTITION, Partition::parse, run::partition);
        try {
            return run.build();
        } catch (SettingsException wrong) {
            mistakes.addAll(wrong.mistakes());
            return RunSettings.DEFAULTS;
        }
    }

    private TicketFilter filter() {
        TicketFilter.Builder filter = TicketFilter.builder()
                .salesChannels(list(ScheduleField.SALES_CHANNELS))
                .seasons(list(ScheduleField.SEASONS))
                .productFamilies(list(ScheduleField.PRODUCT_FAMILIES))
                .products(list(ScheduleField.PRODUCTS))
                .activities(list(ScheduleField.ACTIVITIES))
                .performances(list(ScheduleField.PERFORMANCES))
                .tariffs(list(ScheduleField.TARIFFS))
                .seatCategories(list(ScheduleField.SEAT_CATEGORIES))
                .shipmentModes(list(ScheduleField.SHIPMENT_MODES));
        readInto(ScheduleField.FILE_NUMBER, String::strip, filter::fileNumber);
        return filter.build();
    }

    private CustomParameters customParameters() {
        return read(ScheduleField.CUSTOM_PARAMETERS, CustomParameters::parse, CustomParameters.NONE);
    }

    private TicketReferences references(ScheduleField field) {
        return read(field, TicketReferences::parse, TicketReferences.NONE);
    }

    private Set<HolderField> holderFields() {
        Set<HolderField> fields = EnumSet.noneOf(HolderField.class);
        for (String name : list(ScheduleField.MANDATORY_HOLDER_FIELDS)) {
            Arrays.stream(HolderField.values())
                    .filter(field -> field.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresentOrElse(
                            fields::add,
                            () -> mistakes.add("mandatoryHolderFields takes " + Arrays.toString(HolderField.values())
                                    + ", not '" + Quoted.of(name) + "'"));
        }
        return fields;
    }

    private String text(ScheduleField field) {
        return texts.getOrDefault(field, "");
    }

    private Set<String> list(ScheduleField field) {
        return Arrays.stream(text(field).split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private <V> V read(ScheduleField field, Function<String, V> reader, V otherwise) {
        List<V> read = new ArrayList<>(List.of(otherwise));
        readInto(field, reader, read::add);
        return read.get(read.size() - 1);
    }

    /** Hands over what the field's text says, unless there is none, or it cannot be read. */
    private <V> void readInto(ScheduleField field, Function<String, V> reader, Consumer<V> setter) {
        String text = texts.get(field);
        if (text == null) {
            return;
        }
        try {
            setter.accept(reader.apply(text));
        } catch (SettingsException wrong) {
            wrong.mistakes().forEach(mistake -> mistakes.add(field.fieldName() + ": " + mistake));
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException noNumber) {
            throw new SettingsException(List.of("must be a whole number"));
        }
    }

    private static boolean yesOrNo(String text) {
        String given = text.strip();
        if (given.equalsIgnoreCase("true") || given.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(given);
        }
        throw new SettingsException(List.of("must be true or false"));
    }

    private <S> S finish(Supplier<S> build) {
        try {
            S settings = build.get();
            if (mistakes.isEmpty()) {
                return settings;
            }
        } catch (SettingsException wrong) {
            mistakes.addAll(wrong.mistakes());
        }
        throw new SettingsException(mistakes);
    }
}
