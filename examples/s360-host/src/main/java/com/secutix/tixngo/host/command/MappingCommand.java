package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.output.TextTable;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.RowChange;
import com.secutix.tixngo.mapping.feedback.FeedbackMapping;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.privilege.PrivilegeMapping;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows mapping documents as tables. */
@Command(name = "mapping", description = "Mapping documents as tables: print one, compare two, check files.")
public final class MappingCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    /** A command that picocli fills. */
    public MappingCommand() {}

    /** Without saying what to do there is nothing to do. */
    @Override
    public void run() {
        throw new CommandFailure(
                ExitCode.USAGE, "USAGE", "say what to do: mapping print, mapping diff or mapping check");
    }

    @Command(name = "print", description = "Prints a document as Markdown, CSV or JSON.")
    int print(
            @Parameters(paramLabel = "NAME|FILE", description = "a built-in document, or a file") String name,
            @Option(names = "--csv", description = "as CSV instead of Markdown") boolean csv) {
        MappingDocument document = MappingFiles.document(name);
        host.output().result(document::toJson, csv ? document::toCsv : document::toMarkdown);
        return ExitCode.DONE;
    }

    @Command(name = "diff", description = "Lists the rows that one document adds, removes or changes against another.")
    int diff(
            @Parameters(index = "0", paramLabel = "OLDER", description = "a built-in document, or a file") String older,
            @Parameters(index = "1", paramLabel = "NEWER", description = "a built-in document, or a file")
                    String newer) {
        List<RowChange> changes = MappingFiles.document(older).differencesTo(MappingFiles.document(newer));
        host.output()
                .result(
                        Map.of(
                                "changes",
                                changes.stream().map(MappingCommand::json).toList()),
                        () -> text(changes));
        return ExitCode.DONE;
    }

    private static Map<String, String> json(RowChange change) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("kind", change.kind().name());
        json.put("what", change.what());
        if (change.before() != null) {
            json.put("before", change.before());
        }
        if (change.after() != null) {
            json.put("after", change.after());
        }
        return json;
    }

    private static String text(List<RowChange> changes) {
        if (changes.isEmpty()) {
            return "no row differs";
        }
        TextTable table = new TextTable("Change", "Row", "Before", "After");
        changes.forEach(change -> table.row(
                change.kind(),
                change.what(),
                change.before() == null ? "" : change.before(),
                change.after() == null ? "" : change.after()));
        return table.toString();
    }

    @Command(name = "check", description = "Reads documents and compiles them; says what is wrong, with the row.")
    int check(
            @Parameters(arity = "1..*", paramLabel = "NAME|FILE", description = "built-in documents, or files")
                    List<String> names) {
        Mistakes mistakes = new Mistakes();
        for (String name : names) {
            mistakes.read(() -> compiled(MappingFiles.document(name)), List.of());
        }
        mistakes.throwIfAny();
        host.output().result(Map.of("checked", names.size()), () -> names.size() + " checked, nothing wrong");
        return ExitCode.DONE;
    }

    /** Fields, sources and converters that do not exist are found when a mapping is built. */
    private static List<Object> compiled(MappingDocument document) {
        MappingPlugins plugins = MappingPlugins.discover();
        return List.of(
                InjectionMapping.builder().document(document).plugins(plugins).build(),
                PrivilegeMapping.of(document, plugins, true),
                FeedbackMapping.builder(document).plugins(plugins).build());
    }
}
