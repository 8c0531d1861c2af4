package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.demo.Demo;
import com.secutix.tixngo.host.output.Terminal;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.TicketStories;
import com.secutix.tixngo.mapping.lifecycle.AlignmentTable;
import com.secutix.tixngo.mapping.lifecycle.StatusVocabulary;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.MappingSettings;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The whole story on embedded parts. */
@Command(
        name = "demo",
        description =
                "The whole story on embedded parts: tickets sold, sent, passed on, controlled, cancelled, reprinted.")
public final class DemoCommand implements Callable<Integer> {

    private static final String LIFECYCLE = "TIXNGO_LIFECYCLE_MODE=lifecycle";
    private static final int MAX_TICKETS = 100_000;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Option(
            names = "--tickets",
            paramLabel = "N",
            description = {"how many tickets", "Default: 1000"})
    private int tickets = 1_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = {"other seeds give other tickets", "Default: 1"})
    private long seed = 1;

    /** A command that picocli fills. */
    public DemoCommand() {}

    @Override
    public Integer call() {
        Mistakes mistakes = new Mistakes();
        if (tickets < 1 || tickets > MAX_TICKETS) {
            mistakes.add("option --tickets takes a number from 1 to " + MAX_TICKETS);
        }
        mistakes.throwIfAny();
        return new Demo(host.output(), Terminal.showsColour(), host.stopper()::watch, DemoCommand::story)
                .run(tickets, seed);
    }

    private static String story(Database database, String ticketId) {
        StatusVocabulary vocabulary = MappingSettings.standard()
                .feedback(CustomParameters.parse(LIFECYCLE))
                .vocabulary();
        return new TicketStories(database)
                .find(TicketReferences.of(List.of("id:" + ticketId))).stream()
                        .map(story -> new TicketStoryView(
                                        story, AlignmentTable.documented().of(story.facts(), vocabulary))
                                .text())
                        .collect(Collectors.joining("\n"));
    }
}
