package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.output.TextTable;
import com.secutix.tixngo.host.store.TicketStory;
import com.secutix.tixngo.mapping.ExplainedField;
import com.secutix.tixngo.mapping.Explanation;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.injection.BarcodeFormat;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.MappingSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells where each value of a ticket's payload comes from. */
@Command(
        name = "explain",
        description = "Which layer, row or plugin gives each value of a ticket's payload; personal values are masked.")
public final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Parameters(index = "0", paramLabel = "TICKET", description = "id:TICKET-ID, or a tax number")
    private String ticket = "";

    @Option(names = "--barcode-prefix", paramLabel = "TEXT", description = "goes before every barcode")
    private String barcodePrefix = "";

    @Option(names = "--barcode-postfix", paramLabel = "TEXT", description = "goes behind every barcode")
    private String barcodePostfix = "";

    /** A command that picocli fills. */
    public ExplainCommand() {}

    @Override
    public Integer call() {
        Mistakes mistakes = new Mistakes();
        CustomParameters parameters = host.options().customParameters(mistakes);
        MappingSettings mapping = host.options().mapping(mistakes);
        mistakes.throwIfAny();
        TicketStory story = NamedTicket.find(host.options().database, ticket);
        Explanation explanation = mapping.injection(parameters, new BarcodeFormat(barcodePrefix, barcodePostfix))
                .explain(story.ticket(), null);
        host.output().result(json(story.ticket().ticketId(), explanation), () -> text(explanation));
        return explanation.violations().isEmpty() ? ExitCode.DONE : ExitCode.WITH_ERRORS;
    }

    private static String text(Explanation explanation) {
        TextTable table = new TextTable(Explanation.TITLES.toArray(String[]::new));
        explanation.table().forEach(row -> table.row(row.toArray()));
        return table.toString();
    }

    private static Map<String, Object> json(String ticketId, Explanation explanation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ticketId", ticketId);
        json.put(
                "fields",
                explanation.fields().stream().map(ExplainCommand::json).toList());
        List<Map<String, String>> violations =
                explanation.violations().stream().map(ExplainCommand::json).toList();
        json.put("violations", violations);
        return json;
    }

    private static Map<String, Object> json(ExplainedField field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", field.field());
        json.put("value", field.value());
        json.put("layer", field.layer().name());
        json.put("from", field.origin());
        if (field.plugin() != null) {
            json.put("plugin", field.plugin());
        }
        json.put("overrode", field.overrode());
        return json;
    }

    private static Map<String, String> json(Violation violation) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("field", violation.field());
        json.put("code", violation.code());
        json.put("message", violation.message());
        return json;
    }
}
