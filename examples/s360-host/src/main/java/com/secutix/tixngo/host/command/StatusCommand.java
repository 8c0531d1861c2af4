package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.output.Printable;
import com.secutix.tixngo.host.output.TextTable;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.HostStatus;
import com.secutix.tixngo.host.store.StatusQueries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Counts what is on the S-360 side, and whether it is in line. */
@Command(name = "status", description = "Counts of tickets on the S-360 side, of mobile statuses, and of alignment.")
public final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    /** A command that picocli fills. */
    public StatusCommand() {}

    @Override
    public Integer call() {
        HostStatus status;
        try (Database database = Database.open(host.options().database)) {
            status = new StatusQueries(database).read(host.options().organizer);
        }
        host.output().result(json(status), () -> text(status));
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(HostStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("s360", status.tickets());
        json.put("mobile", status.mobile());
        json.put("privileges", status.cards());
        json.put("alignment", status.alignment());
        if (status.paginationKey() != null) {
            json.put("paginationKey", status.paginationKey());
        }
        json.put("unsettled", status.unsettled());
        json.put("inError", status.inError());
        return json;
    }

    private static String text(HostStatus status) {
        TextTable table = new TextTable("what", "which", "count");
        add(table, "tickets", status.tickets());
        add(table, "mobile", status.mobile());
        add(table, "privileges", status.cards());
        add(table, "alignment", status.alignment());
        table.row(
                "pagination key",
                Printable.of(status.paginationKey() == null ? "none yet" : status.paginationKey()),
                "");
        table.row("outcome unknown", "", status.unsettled());
        table.row("in error", "", status.inError());
        return table.toString();
    }

    private static void add(TextTable table, String what, Map<String, Long> counts) {
        counts.forEach((which, count) -> table.row(what, which, count));
    }
}
