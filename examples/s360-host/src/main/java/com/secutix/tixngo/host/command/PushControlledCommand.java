package com.secutix.tixngo.host.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One run of the push of controlled tickets. */
@Command(
        name = "push-controlled",
        description =
                "One run of the push of controlled tickets: they can be transferred no more, and hide their code.")
public final class PushControlledCommand extends FunctionCommand {

    @Mixin
    private final TicketPushOptions push = new TicketPushOptions();

    /** A command that picocli fills. */
    public PushControlledCommand() {}

    @Override
    PlannedFunction plan(GivenSettings given) {
        return PlannedFunction.pushControlled(push.settings(given).build());
    }
}
