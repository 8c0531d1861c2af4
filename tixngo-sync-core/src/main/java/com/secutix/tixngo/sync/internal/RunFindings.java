package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.report.FeedbackFindings;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a run finds beside its counts. Used by the run's thread. */
final class RunFindings {

    private int batches = 1;
    private boolean more;
    private @Nullable Long announced;
    private @Nullable FeedbackFindings feedback;

    void batches(int number) {
        batches = number;
    }

    int batches() {
        return batches;
    }

    void more(boolean isMore) {
        more = isMore;
    }

    boolean more() {
        return more;
    }

    void announced(long tickets) {
        announced = tickets;
    }

    OptionalLong announced() {
        return announced == null ? OptionalLong.empty() : OptionalLong.of(announced);
    }

    void feedback(FeedbackFindings findings) {
        feedback = findings;
    }

    @Nullable FeedbackFindings feedback() {
        return feedback;
    }
}
