package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.TicketDesk;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a ticket on resale, and takes it off again. */
@Command(name = "resale", description = "Puts a ticket on resale, or takes it off again.")
public final class ResaleCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    /** A command that picocli fills. */
    public ResaleCommand() {}

    /** Without saying what to do there is nothing to do. */
    @Override
    public void run() {
        throw new CommandFailure(
                ExitCode.USAGE, "USAGE", "say what to do: resale post TICKET or resale withdraw TICKET");
    }

    @Command(name = "post", description = "Invalidates the ticket for resale; it is held until TIXNGO has deleted it.")
    int post(@Parameters(paramLabel = "TICKET", description = "id:TICKET-ID, or a tax number") String ticket) {
        return 0;
    }
}
