package com.secutix.tixngo.host.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One run of the feedback. */
@Command(
        name = "feedback",
        description = "One run of the feedback: what TIXNGO says has changed is stored; S-360 statuses stay.")
public final class FeedbackCommand extends FunctionCommand {

    @Mixin
    private final FeedbackOptions feedback = new FeedbackOptions();

    /** A command that picocli fills. */
    public FeedbackCommand() {}

    @Override
    PlannedFunction plan(GivenSettings given) {
        return PlannedFunction.feedback(feedback.settings(given));
    }
}
