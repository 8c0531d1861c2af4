package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.CheckResult;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.output.Printable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Finds out whether TIXNGO can be reached with this key. */
@Command(name = "check", description = "Can TIXNGO be reached with this key? Changes nothing.")
public final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    /** A command that picocli fills. */
    public CheckCommand() {}

    @Override
    public Integer call() {
        Mistakes mistakes = new Mistakes();
        GlobalOptions options = host.options();
        try (TixngoClient client =
                ClientConnection.open(options, host.environment(), options.customParameters(mistakes), mistakes)) {
            mistakes.throwIfAny();
            if (client == null) {
                throw new IllegalStateException("without mistakes there is a client");
            }
            CheckResult result = client.check();
            host.output().result(json(result), () -> Printable.of(result.message()));
            return result.isOk() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static Map<String, Object> json(CheckResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ok", result.isOk());
        json.put("verdict", result.verdict().name());
        json.put("host", result.host());
        if (result.environment() != null) {
            json.put("environment", result.environment().name());
        }
        if (result.httpStatus() != null) {
            json.put("httpStatus", result.httpStatus());
        }
        json.put("durationMs", result.duration().toMillis());
        json.put("message", result.message());
        return json;
    }
}
