package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every push can be told: how much, which share, what to force and to skip. */
final class PushOptions {

    @Mixin
    final RunOptions run = new RunOptions();

    @Option(names = "--partition", paramLabel = "I/N", description = "one share of the tickets, such as 2/3")
    @Nullable String partition;

    @Option(
            names = "--force",
            paramLabel = "LIST",
            description = "only these tickets, past filters and processing: id:TICKET-ID or tax numbers, by comma")
    List<String> force = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "like --force, from a file: one ticket a line, id:TICKET-ID or a tax number")
    @Nullable String file;

    @Option(
            names = "--skip",
            paramLabel = "LIST",
            description = "leaves these out: id:TICKET-ID or tax numbers, by comma")
    List<String> skip = List.of();

    TicketReferences force(Mistakes mistakes) {
        String named = file;
        if (named == null) {
            return references(force, mistakes);
        }
        List<String> all = new ArrayList<>(force);
        all.addAll(mistakes.read(() -> TicketListFile.read(named), List.of()));
        return references(all, mistakes);
    }

    TicketReferences skip(Mistakes mistakes) {
        return references(skip, mistakes);
    }

    static TicketReferences references(List<String> written, Mistakes mistakes) {
        return mistakes.read(() -> TicketReferences.parse(String.join(",", written)), TicketReferences.NONE);
    }

    RunSettings run(GivenSettings given) {
        RunSettings.Builder settings = run.settings(given);
        String written = partition;
        if (written != null) {
            settings.partition(given.mistakes().read(() -> Partition.parse(written), Partition.WHOLE));
        }
        return given.mistakes().read(settings::build, RunSettings.DEFAULTS);
    }
}
