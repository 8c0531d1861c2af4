package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.Reissued;
import com.secutix.tixngo.host.store.TicketDesk;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @Command(
            name = "post",
            description =
                    "Invalidates the ticket for resale; it is held until feedback says that TIXNGO takes it back.")
    int post(@Parameters(paramLabel = "TICKET", description = "id:TICKET-ID, or a tax number") String ticket) {
        TicketReferences which = TicketReferences.of(List.of(ticket));
        List<String> posted;
        try (Database database = Database.open(host.options().database)) {
            posted = new TicketDesk(database).resalePost(which).done();
        }
        String id = posted.get(0);
        host.output()
                .result(
                        Map.of("posted", id),
                        () -> "id:" + id
                                + " is held for resale; it goes on sale once push-cancelled and feedback have run");
        return ExitCode.DONE;
    }

    @Command(
            name = "withdraw",
            description = "Takes the ticket off resale: it is as before, or replaced if TIXNGO was told to delete it.")
    int withdraw(@Parameters(paramLabel = "TICKET", description = "id:TICKET-ID, or a tax number") String ticket) {
        TicketReferences which = TicketReferences.of(List.of(ticket));
        Reissued reissued;
        try (Database database = Database.open(host.options().database)) {
            reissued = new TicketDesk(database).resaleWithdraw(which);
        }
        host.output().result(json(reissued), () -> text(reissued));
        return ExitCode.DONE;
    }

    private static Map<String, String> json(Reissued reissued) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("old", reissued.oldId());
        json.put("new", reissued.newId());
        return json;
    }

    private static String text(Reissued reissued) {
        return reissued.oldId().equals(reissued.newId())
                ? "id:" + reissued.oldId() + " is PRINTED again, as before"
                : "id:" + reissued.oldId() + " stays INVALIDATED, id:" + reissued.newId()
                        + " replaces it and goes to its last owner";
    }
}
