package com.secutix.tixngo.host.secrets;

import com.secutix.tixngo.host.command.HostRun;
import com.secutix.tixngo.host.store.CardTable;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program with marked people in its database, a marked key and a marked password, and everything it writes. */
final class SecretScene implements AutoCloseable {

    static final String KEY = "zqkey7x-4711-marked";
    private static final String PASSWORD = "zqpassword7x";
    private static final String TROUBLESHOOTING = "maxLengthDumpedCallsInKbs=1000;ticketIterationSize=2;"
            + "dumpTnPRvariables=true;dumpDataModifiedByTemplate=true;TIXNGO_LIFECYCLE_MODE=lifecycle";

    final MarkedPeople people = new MarkedPeople();
    final WrittenTexts written = new WrittenTexts();
    final String database = TestDatabase.H2.freshUrl() + ";USER=marked;PASSWORD=" + PASSWORD;

    private final Path folder;
    private final Path template;
    private final CapturedLog log;
    private String url;
    private boolean json;

    SecretScene(Path folder, String url, int items) {
        this.folder = folder;
        this.url = url;
        template = file("template.txt", MarkedPeople.template());
        people.marks.put("API key", KEY);
        people.marks.put("database password", PASSWORD);
        Path csv = file("tickets.csv", people.csv(items));
        log = new CapturedLog(written);
        run("import", csv.toString());
        try (Database open = Database.open(database)) {
            new CardTable(open).add(people.cards(items));
        }
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void url(String next) {
        url = next;
    }

    /** A command line, by turns with text and JSON as its output. */
    HostRun run(String... arguments) {
        HostRun run = silent(arguments);
        written.add("output of " + String.join(" ", arguments), run.out());
        return run;
    }

    /** One whose output is looked at by the test itself; only what it writes beside it is searched. */
    HostRun silent(String... arguments) {
        json = !json;
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--log-level", "trace", "--custom-parameters", TROUBLESHOOTING));
        all.addAll(List.of("--template", template.toString(), "--output", json ? "json" : "text"));
        HostRun run = exactly(all.toArray(String[]::new));
        written.add("errors of " + String.join(" ", arguments), run.err());
        return run;
    }

    /** A command line as it is. */
    HostRun exactly(String... arguments) {
        return HostRun.on(database, Map.of("TIXNGO_URL", url, "TIXNGO_API_KEY", KEY), arguments);
    }

    HostRun inject() {
        return run("inject", "--point-of-sales", "WEB;MAIN", "--batch-size", "2");
    }

    HostRun injectPrivileges() {
        return run("inject-privileges", "--point-of-sales", "WEB;MAIN", "--batch-size", "2");
    }

    HostRun feedback() {
        return run("feedback");
    }

    @Override
    public void close() {
        end();
    }

    /** Nothing more is written; may be called twice. */
    void end() {
        log.close();
    }
}
