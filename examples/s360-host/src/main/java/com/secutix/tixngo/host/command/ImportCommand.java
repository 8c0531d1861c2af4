package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.importing.ImportProblem;
import com.secutix.tixngo.host.importing.ImportReport;
import com.secutix.tixngo.host.importing.TicketImport;
import com.secutix.tixngo.host.output.Printable;
import com.secutix.tixngo.host.output.Progress;
import com.secutix.tixngo.host.output.TextTable;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.TicketTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Imports tickets from a CSV file. */
@Command(
        name = "import",
        description = "Imports tickets from a CSV file with a header row; bad rows are listed, good ones are kept.")
public final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Parameters(index = "0", paramLabel = "FILE", description = "the file, UTF-8; its columns: docs/s360-host.md")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    /** A command that picocli fills. */
    public ImportCommand() {}

    @Override
    public Integer call() {
        ImportReport report;
        try (Database database = Database.open(host.options().database);
                Progress progress = Progress.of("import", -1)) {
            report = new TicketImport(new TicketTable(database), progress::at).read(file);
        }
        host.output().result(json(report), () -> text(report));
        return report.rejected() == 0 ? ExitCode.DONE : ExitCode.WITH_ERRORS;
    }

    private static Map<String, Object> json(ImportReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("imported", report.imported());
        json.put("known", report.known());
        json.put("rejected", report.rejected());
        if (!report.ignoredColumns().isEmpty()) {
            json.put("ignoredColumns", report.ignoredColumns());
        }
        json.put("problems", report.problems().stream().map(ImportCommand::json).toList());
        json.put("problemsTotal", report.problemsTotal());
        return json;
    }

    private static Map<String, Object> json(ImportProblem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", problem.line());
        if (problem.column() != null) {
            json.put("column", problem.column());
        }
        json.put("message", problem.message());
        return json;
    }

    private static String text(ImportReport report) {
        StringBuilder text = new StringBuilder("imported " + report.imported() + " tickets, " + report.known()
                + " were known already, " + report.rejected() + " rows rejected");
        List<String> ignored = report.ignoredColumns();
        if (!ignored.isEmpty()) {
            text.append("\nignored columns: ").append(Printable.of(String.join(", ", ignored)));
        }
        if (!report.problems().isEmpty()) {
            TextTable table = new TextTable("line", "column", "problem");
            for (ImportProblem problem : report.problems()) {
                table.row(problem.line(), problem.column() == null ? "-" : problem.column(), problem.message());
            }
            text.append("\n\n").append(table);
        }
        long unlisted = report.problemsTotal() - report.problems().size();
        if (unlisted > 0) {
            text.append("\nand ").append(unlisted).append(" more problems that are not listed");
        }
        return text.toString();
    }
}
