package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.sync.report.RunReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** One run of one function. What a function adds is its options, and how they become its settings. */
abstract class FunctionCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    /** The function as the command line wants it; mistakes are collected. */
    abstract PlannedFunction plan(GivenSettings given);

    @Override
    public final Integer call() {
        GivenSettings given = GivenSettings.of(host);
        PlannedFunction planned = plan(given);
        try (TixngoClient client = given.client()) {
            RunReport report = new FunctionRun(given, client).once(planned);
            host.output().result(report::toJson, report::toText);
            return ExitCode.of(report.outcome());
        }
    }
}
