package com.secutix.tixngo.host.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Cancels tickets, as S-360 people do by hand. */
@Command(
        name = "cancel",
        description = "Cancels tickets in S-360; the next push-cancelled takes them out of their wallets.")
public final class CancelCommand extends DeskCommand {

    @Option(names = "--reason", paramLabel = "REASON", description = "the invalidation reason")
    private @Nullable String reason;

    /** A command that picocli fills. */
    public CancelCommand() {}

    @Override
    DeskWork read(GlobalOptions options, Mistakes mistakes) {
        return (desk, which) -> desk.cancel(which, reason);
    }
}
