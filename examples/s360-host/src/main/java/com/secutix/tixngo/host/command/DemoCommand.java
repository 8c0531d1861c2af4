package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.demo.Demo;
import com.secutix.tixngo.host.output.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The whole story on embedded parts. */
@Command(
        name = "demo",
        description = "The whole story on embedded parts: a database, a TIXNGO, tickets of two events on their way.")
public final class DemoCommand implements Callable<Integer> {

    private static final int MAX_TICKETS = 100_000;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Option(
            names = "--tickets",
            paramLabel = "N",
            description = {"how many tickets", "Default: 1000"})
    private int tickets = 1_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = {"other seeds give other tickets", "Default: 1"})
    private long seed = 1;

    /** A command that picocli fills. */
    public DemoCommand() {}

    @Override
    public Integer call() {
        Mistakes mistakes = new Mistakes();
        if (tickets < 1 || tickets > MAX_TICKETS) {
            mistakes.add("option --tickets takes a number from 1 to " + MAX_TICKETS);
        }
        mistakes.throwIfAny();
        return new Demo(host.output(), Terminal.showsColour(), host.stopper()::watch).run(tickets, seed);
    }
}
