package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.PaginationKeys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Looks at the pagination key of an organizer's feedback, and for the day TIXNGO refuses it, replaces it. */
@Command(
        name = "pagination-key",
        description = "The pagination key of the organizer's feedback: show it, or replace one that TIXNGO refuses.")
public final class PaginationKeyCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    /** A command that picocli fills. */
    public PaginationKeyCommand() {}

    /** Without saying what to do there is nothing to do. */
    @Override
    public void run() {
        throw new CommandFailure(
                ExitCode.USAGE,
                "USAGE",
                "say what to do: pagination-key show, pagination-key set KEY or pagination-key clear");
    }

    @Command(name = "show", description = "Shows the key; changes nothing.")
    int show() {
        String organizer = host.options().organizer;
        Optional<String> key = on(keys -> keys.show(organizer));
        host.output()
                .result(
                        json(key.orElse(null)),
                        () -> key.map(shown -> "the pagination key of organizer '" + organizer + "' is " + shown)
                                .orElse("there is no pagination key: the next feedback of organizer '" + organizer
                                        + "' reads from the very beginning"));
        return ExitCode.DONE;
    }

    @Command(name = "set", description = "Sets the key; changes before it will never be read.")
    int set(@Parameters(paramLabel = "KEY", description = "a key that TIXNGO gave out") String key) {
        if (key.isBlank()) {
            throw new CommandFailure(ExitCode.USAGE, "USAGE", "the key is blank: to forget the key, write clear");
        }
        String organizer = host.options().organizer;
        host.output()
                .note("warning: keys come from TIXNGO, and operators as a rule never edit them. With a key of a later"
                        + " time, the changes in between are lost for S-360; with one of an earlier time, they are"
                        + " read again, which changes nothing");
        Optional<String> before = on(keys -> {
            Optional<String> old = keys.show(organizer);
            keys.set(organizer, key.strip());
            return old;
        });
        host.output().result(json(key.strip(), before), () -> changed(organizer, "set", before));
        return ExitCode.DONE;
    }

    @Command(name = "clear", description = "Forgets the key; the next feedback reads everything from the beginning.")
    int clear() {
        String organizer = host.options().organizer;
        host.output()
                .note("warning: without a key, the next feedback reads every change from the very beginning. It changes"
                        + " nothing that is known already, but it takes long: give it --until-empty");
        Optional<String> before = on(keys -> {
            Optional<String> old = keys.show(organizer);
            keys.clear(organizer);
            return old;
        });
        host.output().result(json(null, before), () -> changed(organizer, "cleared", before));
        return ExitCode.DONE;
    }

    private <T> T on(Function<PaginationKeys, T> work) {
        try (Database database = Database.open(host.options().database)) {
            return work.apply(new PaginationKeys(database));
        }
    }

    private static String changed(String organizer, String what, Optional<String> before) {
        return "the pagination key of organizer '" + organizer + "' is " + what
                + before.map(old -> "; it was " + old).orElse("; there was none");
    }

    private Map<String, Object> json(@Nullable String key) {
        return json(key, Optional.empty());
    }

    private Map<String, Object> json(@Nullable String key, Optional<String> before) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organizer", host.options().organizer);
        if (key != null) {
            json.put("paginationKey", key);
        }
        before.ifPresent(old -> json.put("before", old));
        return json;
    }
}
