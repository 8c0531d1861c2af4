package com.secutix.tixngo.host.output;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, where a person watches; nothing elsewhere. */
public final class Progress implements AutoCloseable {

    private static final Duration REFRESH = Duration.ofMillis(200);

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * Progress towards an end.
     *
     * @param task what is done
     * @param total how much there is to do; -1 if nobody knows yet
     * @return the progress
     */
    public static Progress of(String task, long total) {
        if (!Terminal.showsErrors()) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) REFRESH.toMillis())
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build());
    }

    /**
     * So much is done.
     *
     * @param done how much
     */
    public void at(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /**
     * So much is done of so much known.
     *
     * @param done how much
     * @param total how much there is to do, as far as is known
     */
    public void at(long done, long total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        }
    }

    /** Leaves the bar as it is and ends its line. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
