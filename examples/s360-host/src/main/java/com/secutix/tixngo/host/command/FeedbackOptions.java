package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SettingsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the feedback can be told. */
final class FeedbackOptions {

    static final FeedbackSettings NONE_GIVEN =
            FeedbackSettings.builder().organizer("none").build();

    @Mixin
    final RunOptions run = new RunOptions();

    @Option(
            names = "--skip",
            paramLabel = "LIST",
            description = "passes over the changes of these: id:TICKET-ID, a ticket id or a tax number, by comma")
    List<String> skip = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "replay: reads this file as if it were TIXNGO's answer; the pagination key stays")
    @Nullable String file;

    FeedbackSettings settings(GivenSettings given) {
        Mistakes mistakes = given.mistakes();
        FeedbackSettings.Builder settings = settings(
                        given, mistakes.read(run.settings(given)::build, RunSettings.DEFAULTS))
                .skip(PushOptions.references(skip, mistakes));
        String replayed = file;
        if (replayed != null) {
            mistakes.read(() -> settings.replay(path(replayed)), settings);
        }
        return mistakes.read(settings::build, NONE_GIVEN);
    }

    /** The organizer's feedback, with what every command can be told; a mapping that cannot be compiled is a mistake. */
    static FeedbackSettings.Builder settings(GivenSettings given, RunSettings run) {
        given.compile(mapping -> mapping.feedback(given.parameters()));
        return FeedbackSettings.builder()
                .organizer(given.options().organizer)
                .run(run)
                .customParameters(given.parameters());
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException wrong) {
            throw new SettingsException(List.of("what is given for --file is not the name of a file"));
        }
    }
}
