package com.secutix.tixngo.host.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Invalidates tickets, as S-360 people do by hand. */
@Command(
        name = "invalidate",
        description = "Invalidates tickets in S-360; the next push-cancelled takes them out of their wallets.")
public final class InvalidateCommand extends DeskCommand {

    @Option(names = "--reason", paramLabel = "REASON", description = "the invalidation reason")
    private @Nullable String reason;

    /** A command that picocli fills. */
    public InvalidateCommand() {}

    @Override
    DeskWork read(GlobalOptions options, Mistakes mistakes) {
        return (desk, which) -> desk.invalidate(which, reason);
    }
}
