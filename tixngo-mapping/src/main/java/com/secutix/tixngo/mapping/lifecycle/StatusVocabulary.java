package com.secutix.tixngo.mapping.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statuses of one mapping mode. The set is open: an unknown status is kept as it came, in family
 * {@link StatusFamily#OTHER}. Lower case, blanks for underscores and listed aliases are understood. Immutable.
 */
public final class StatusVocabulary {

    private final List<KnownStatus> statuses;
    private final Map<String, KnownStatus> bySpelling;

    private StatusVocabulary(List<KnownStatus> statuses) {
        this.statuses = List.copyOf(statuses);
        Map<String, KnownStatus> spellings = new HashMap<>();
        for (KnownStatus status : this.statuses) {
            put(spellings, status.name(), status);
            status.aliases().forEach(alias -> put(spellings, alias, status));
        }
        this.bySpelling = spellings;
    }

    private static void put(Map<String, KnownStatus> spellings, String spelling, KnownStatus status) {
        KnownStatus other = spellings.putIfAbsent(KnownStatus.spelling(spelling), status);
        if (other != null && !other.equals(status)) {
            throw new IllegalArgumentException("the spelling '" + spelling + "' stands for two statuses: "
                    + other.name() + " and " + status.name());
        }
    }

    /**
     * {@return the vocabulary of these statuses}
     *
     * @param statuses the statuses, in the order in which they are printed
     * @throws IllegalArgumentException if one spelling stands for two statuses
     */
    public static StatusVocabulary of(List<KnownStatus> statuses) {
        return new StatusVocabulary(statuses);
    }

    /** {@return the known statuses} */
    public List<KnownStatus> statuses() {
        return statuses;
    }

    /**
     * {@return the known status that a text means, or empty}
     *
     * @param raw the status as it came
     */
    public Optional<KnownStatus> find(String raw) {
        KnownStatus exact = bySpelling.get(raw);
        return Optional.ofNullable(exact != null ? exact : bySpelling.get(KnownStatus.spelling(raw)));
    }

    /**
     * {@return the name of a status: the known one, else the text as it came without blanks around it}
     *
     * @param raw the status as it came
     */
    public String nameOf(String raw) {
        return find(raw).map(KnownStatus::name).orElseGet(raw::strip);
    }

    /**
     * {@return what a status is about; {@link StatusFamily#OTHER} for an unknown one}
     *
     * @param raw the status as it came
     */
    public StatusFamily familyOf(String raw) {
        return find(raw).map(KnownStatus::family).orElse(StatusFamily.OTHER);
    }
}
