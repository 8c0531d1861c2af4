package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.TicketStories;
import com.secutix.tixngo.host.store.TicketStory;
import com.secutix.tixngo.sync.settings.SettingsException;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.util.List;

/** Finds the one ticket that an operator means. */
final class NamedTicket {

    private NamedTicket() {}

    static TicketStory find(String databaseUrl, String ticket) {
        TicketReferences wanted = TicketReferences.of(List.of(ticket));
        List<TicketStory> stories;
        try (Database database = Database.open(databaseUrl)) {
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
        return stories.get(0);
    }
}
