package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.TicketStories;
import com.secutix.tixngo.host.store.TicketStory;
import com.secutix.tixngo.sync.settings.SettingsException;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells all that S-360 knows of one ticket. */
@Command(name = "ticket", description = "The story of one ticket, with its contact's e-mail.")
public final class TicketCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Parameters(index = "0", paramLabel = "TICKET", description = "id:TICKET-ID, or a tax number")
    private String ticket = "";

    /** A command that picocli fills. */
    public TicketCommand() {}

    @Override
    public Integer call() {
        TicketReferences wanted = TicketReferences.of(List.of(ticket));
        List<TicketStory> stories;
        try (Database database = Database.open(host.options().database)) {
            stories = new TicketStories(database).find(wanted);
        }
        if (stories.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.FAILED, "UNKNOWN_TICKET", "S-360 has no such ticket: write id:TICKET-ID, or a tax number");
        }
        if (stories.size() > 1) {
            throw new SettingsException(List.of("several tickets have this tax number: name one by its id: "
                    + String.join(
                            ", ",
                            stories.stream()
                                    .map(story -> "id:" + story.ticket().ticketId())
                                    .toList())));
        }
        TicketStoryView view = new TicketStoryView(stories.get(0));
        host.output().result(view.json(), view::text);
        return ExitCode.DONE;
    }
}
