package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.Reissued;
import com.secutix.tixngo.host.store.TicketDesk;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reprints a ticket. */
@Command(
        name = "reprint",
        description = "Reprints a ticket: the old one is INVALIDATED, a new one NOT_PRINTED, with a new id.")
public final class ReprintCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Parameters(index = "0", paramLabel = "TICKET", description = "id:TICKET-ID, or a tax number")
    private String ticket = "";

    /** A command that picocli fills. */
    public ReprintCommand() {}

    @Override
    public Integer call() {
        TicketReferences which = TicketReferences.of(List.of(ticket));
        Reissued reissued;
        try (Database database = Database.open(host.options().database)) {
            reissued = new TicketDesk(database).reprint(which);
        }
        Map<String, String> json = new LinkedHashMap<>();
        json.put("old", reissued.oldId());
        json.put("new", reissued.newId());
        host.output()
                .result(
                        json,
                        () -> "id:" + reissued.oldId() + " is INVALIDATED, id:" + reissued.newId() + " replaces it");
        return ExitCode.DONE;
    }
}
