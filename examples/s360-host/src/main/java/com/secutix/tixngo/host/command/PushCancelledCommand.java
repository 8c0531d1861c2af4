package com.secutix.tixngo.host.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One run of the push of cancelled and invalidated tickets. */
@Command(
        name = "push-cancelled",
        description =
                "One run of the push of cancelled and invalidated tickets: TIXNGO deletes them from their wallets.")
public final class PushCancelledCommand extends FunctionCommand {

    @Mixin
    private final TicketPushOptions push = new TicketPushOptions();

    @Option(names = "--notify-spectator", description = "spectators still see the deleted ticket")
    private boolean notifySpectator;

    /** A command that picocli fills. */
    public PushCancelledCommand() {}

    @Override
    PlannedFunction plan(GivenSettings given) {
        return PlannedFunction.pushCancelled(
                push.settings(given).notifySpectator(notifySpectator).build());
    }
}
