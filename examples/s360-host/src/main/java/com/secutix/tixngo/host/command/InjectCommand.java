package com.secutix.tixngo.host.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One run of the tickets injection. */
@Command(
        name = "inject",
        description = "One run of the tickets injection: NOT_PRINTED tickets are sent to TIXNGO and become PRINTED.")
public final class InjectCommand extends FunctionCommand {

    @Mixin
    private final InjectionOptions injection = new InjectionOptions();

    @Mixin
    private final PushOptions push = new PushOptions();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    /** A command that picocli fills. */
    public InjectCommand() {}

    @Override
    PlannedFunction plan(GivenSettings given) {
        return PlannedFunction.injection(injection
                .settings(given)
                .run(push.run(given))
                .filter(filters.filter())
                .force(push.force(given.mistakes()))
                .skip(push.skip(given.mistakes()))
                .build());
    }
}
