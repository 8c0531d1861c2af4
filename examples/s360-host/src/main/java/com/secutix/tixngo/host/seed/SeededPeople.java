package com.secutix.tixngo.host.seed;

import com.secutix.tixngo.mapping.s360.Contact;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** People who do not exist. Their e-mails end in {@code example.org}, which nobody can own. */
final class SeededPeople {

    private static final List<String> WOMEN = List.of(
            "Amélie",
            "Bérénice",
            "Carlotta",
            "Dorothea",
            "Eléonore",
            "Francesca",
            "Giulietta",
            "Henriette",
            "Ingeborg",
            "Josephine",
            "Katharina",
            "Lorenza",
            "Mathilde",
            "Noémie",
            "Ottilie",
            "Philippa",
            "Rosalinde",
            "Seraphina",
            "Theodora",
            "Valentina");

    private static final List<String> MEN = List.of(
            "Alessandro",
            "Baptiste",
            "Cornelius",
            "Dominique",
            "Emmanuel",
            "Ferdinand",
            "Guillaume",
            "Humberto",
            "Ignacio",
            "Jean-Luc",
            "Konstantin",
            "Leopold",
            "Maximilian",
            "Nikolaus",
            "Olivier",
            "Peregrine",
            "Raphaël",
            "Sebastian",
            "Thaddeus",
            "Wolfgang");

    private static final List<String> LAST_NAMES = List.of(
            "Aeschlimann",
            "Bernasconi",
            "Chevrolet",
            "Dällenbach",
            "Eichenberger",
            "Fontanive",
            "Grandjean",
            "Hürlimann",
            "Imboden",
            "Jeanneret",
            "Kaltenbach",
            "Luginbühl",
            "Montandon",
            "Niederhauser",
            "O'Shaughnessy",
            "Papadakis",
            "Quartenoud",
            "Rossellini",
            "Schwarzenbach",
            "Tschümperlin",
            "Uelschi",
            "Vuilleumier",
            "Winterbottom",
            "Xanthopoulos",
            "Yamashita",
            "Zumbrunnen");

    private static final List<String> COUNTRIES = List.of("CH", "FR", "DE", "IT", "GB", "US", "JP");
    private static final List<String> LANGUAGES = List.of("fr", "de", "it", "en");
    private static final List<String> PLACES = List.of("Lausanne", "Lyon", "München", "Bologna", "Bristol", "Boston");

    private final long seed;

    SeededPeople(long seed) {
        this.seed = seed;
    }

    /** Who ordered a file. */
    Contact buyer(long fileIndex) {
        return person(Dice.of(seed, "buyer", fileIndex), Long.toString(fileIndex));
    }

    /** Who comes along. */
    Contact guest(long ticketNumber) {
        return person(Dice.of(seed, "guest", ticketNumber), "g" + ticketNumber);
    }

    private static Contact person(Dice dice, String mark) {
        boolean woman = dice.oneIn(2);
        String firstName = dice.pick(woman ? WOMEN : MEN);
        String lastName = dice.pick(LAST_NAMES);
        String country = dice.pick(COUNTRIES);
        return new Contact(
                letters(firstName) + "." + letters(lastName) + "." + mark + "@example.org",
                woman ? "MS" : "MR",
                firstName,
                lastName,
                woman ? "F" : "M",
                LocalDate.of(1945 + dice.below(62), 1 + dice.below(12), 1 + dice.below(28)),
                dice.pick(PLACES),
                null,
                country,
                dice.oneIn(8) ? dice.pick(COUNTRIES) : country,
                rarely(dice, "ID"),
                rarely(dice, "PP"),
                "+4179" + (1_000_000 + dice.below(9_000_000)),
                dice.pick(LANGUAGES));
    }

    private static @Nullable String rarely(Dice dice, String prefix) {
        return dice.oneIn(4) ? prefix + (10_000_000 + dice.below(90_000_000)) : null;
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
