package com.secutix.tixngo.mapping.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a mapping: which value becomes which field. An immutable value; it is executed, so changing it changes what
 * is sent or stored.
 *
 * @param direction which way the row translates
 * @param layer the layer it belongs to; {@link Layer#DEFAULTS} for every row towards S-360
 * @param target dotted name of the field it fills; {@code ticketDetails.main[Gate]} fills the list entry with that key
 * @param sources names of the values it reads: the first that is not {@code null} counts; {@code 'text'} in single quotes is a
 *     constant
 * @param converter name of the converter the value goes through; {@code null} for none
 * @param values table of values: what is found here is replaced, compared without regard to case and surrounding blanks
 * @param unmapped what becomes of a value that is not in the table; of no effect without a table
 * @param absent what the row does when no source has a value
 * @param since the day of the published document that brought the row
 * @param evidence how sure the row is
 * @param note what a reader should know; empty for nothing
 */
public record MappingRow(
        Direction direction,
        Layer layer,
        String target,
        List<String> sources,
        @Nullable String converter,
        Map<String, String> values,
        Unmapped unmapped,
        Absent absent,
        LocalDate since,
        Evidence evidence,
        String note) {

    /** The day of the first published mapping document, used where a row names no other. */
    public static final LocalDate FIRST_DOCUMENT = LocalDate.of(2022, 10, 7);

    /**
     * Copies the collections, keeps their order, and demands a target, at least one source, and a table without {@code null}.
     *
     * @param direction as said for the record
     * @param layer as said for the record
     * @param target as said for the record
     * @param sources as said for the record
     * @param converter as said for the record
     * @param values as said for the record
     * @param unmapped as said for the record
     * @param absent as said for the record
     * @param since as said for the record
     * @param evidence as said for the record
     * @param note as said for the record
     */
    public MappingRow {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(unmapped, "unmapped");
        Objects.requireNonNull(absent, "absent");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(note, "note");
        sources = List.copyOf(sources);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if (target.isBlank()) {
            throw new IllegalArgumentException("A row names the target that it fills");
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("The row for '" + target + "' names no source");
        }
        values.forEach((from, to) -> {
            if (from == null || to == null) {
                throw new IllegalArgumentException("The table of the row for '" + target + "' has null in it");
            }
        });
    }

    /**
     * {@return a row that fills a field of what TIXNGO receives}
     *
     * @param target dotted name of the field
     * @param sources names of the values, the first present one counts
     */
    public static MappingRow toTixngo(String target, String... sources) {
        return row(Direction.TO_TIXNGO, target, sources);
    }

    /**
     * {@return a row that fills a field of what S-360 keeps}
     *
     * @param target dotted name of the field
     * @param sources names of the values, the first present one counts
     */
    public static MappingRow toS360(String target, String... sources) {
        return row(Direction.TO_S360, target, sources);
    }

    private static MappingRow row(Direction direction, String target, String... sources) {
        return new MappingRow(
                direction,
                Layer.DEFAULTS,
                target,
                List.of(sources),
                null,
                Map.of(),
                new Unmapped.Keep(),
                new Absent.LeaveOut(),
                FIRST_DOCUMENT,
                Evidence.ASSUMED,
                "");
    }

    /**
     * {@return this row with its value going through a converter}
     *
     * @param name the converter's name
     */
    public MappingRow convertedBy(String name) {
        return new MappingRow(direction, layer, target, sources, name, values, unmapped, absent, since, evidence, note);
    }

    /**
     * {@return this row with a table of values}
     *
     * @param table value to value
     * @param others what becomes of a value that is not in the table
     */
    public MappingRow withValues(Map<String, String> table, Unmapped others) {
        return new MappingRow(
                direction, layer, target, sources, converter, table, others, absent, since, evidence, note);
    }

    /**
     * {@return this row with another answer to a missing value}
     *
     * @param policy what to do when no source has a value
     */
    public MappingRow whenAbsent(Absent policy) {
        return new MappingRow(
                direction, layer, target, sources, converter, values, unmapped, policy, since, evidence, note);
    }

    /**
     * {@return this row in another layer}
     *
     * @param other the layer
     */
    public MappingRow in(Layer other) {
        return new MappingRow(
                direction, other, target, sources, converter, values, unmapped, absent, since, evidence, note);
    }

    /**
     * {@return this row with a note and how sure it is}
     *
     * @param how how sure it is
     * @param text what a reader should know
     */
    public MappingRow noted(Evidence how, String text) {
        return new MappingRow(direction, layer, target, sources, converter, values, unmapped, absent, since, how, text);
    }

    /**
     * {@return whether another row fills the same field in the same layer}
     *
     * @param other the other row
     */
    public boolean sameTarget(MappingRow other) {
        return direction == other.direction && layer == other.layer && target.equals(other.target);
    }

    /**
     * {@return this row as brought by another document}
     *
     * @param day the day of that document
     */
    public MappingRow since(LocalDate day) {
        return new MappingRow(
                direction, layer, target, sources, converter, values, unmapped, absent, day, evidence, note);
    }

    /** {@return the sources as a reader sees them: {@code performance.id, else product.code}} */
    public String sourceText() {
        return String.join(", else ", sources);
    }
}
