package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.DeskResult;
import com.secutix.tixngo.host.store.TicketDesk;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What S-360 people do to tickets: those that can be found are done, the others are listed. */
abstract class DeskCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Parameters(arity = "1..*", paramLabel = "TICKET", description = "id:TICKET-ID, or a tax number; several allowed")
    private List<String> tickets = List.of();

    /** Reads the options, and says what is done with them. */
    abstract DeskWork read(GlobalOptions options, Mistakes mistakes);

    /** What is done to tickets. */
    @FunctionalInterface
    interface DeskWork {

        DeskResult at(TicketDesk desk, TicketReferences which);
    }

    @Override
    public final Integer call() {
        Mistakes mistakes = new Mistakes();
        TicketReferences which = mistakes.read(() -> TicketReferences.of(tickets), TicketReferences.NONE);
        DeskWork work = read(host.options(), mistakes);
        mistakes.throwIfAny();
        DeskResult result;
        try (Database database = Database.open(host.options().database)) {
            result = work.at(new TicketDesk(database), which);
        }
        host.output().result(json(result), () -> text(result));
        return result.refused().isEmpty() ? ExitCode.DONE : ExitCode.WITH_ERRORS;
    }

    private static Map<String, Object> json(DeskResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("done", result.done());
        json.put(
                "refused",
                result.refused().stream()
                        .map(refusal -> Map.of("ticket", refusal.ticket(), "message", refusal.message()))
                        .toList());
        return json;
    }

    private static String text(DeskResult result) {
        StringBuilder text = new StringBuilder();
        int done = result.done().size();
        text.append("done: ").append(done).append(done == 1 ? " ticket" : " tickets");
        result.refused()
                .forEach(refusal -> text.append("\nnot done: ")
                        .append(refusal.ticket())
                        .append(": ")
                        .append(refusal.message()));
        return text.toString();
    }
}
