package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.TixngoException;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.mapping.feedback.FeedbackMapping;
import com.secutix.tixngo.sync.report.FeedbackFindings;
import com.secutix.tixngo.sync.settings.CustomParameter;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.Lease;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feedback: reads what has changed since the pagination key, and stores it together with the next key. From a file, it is
 * read as if TIXNGO had answered so, and the key stays.
 */
public final class FeedbackWork implements LeasedRun.Work {

    private static final Logger LOG = LoggerFactory.getLogger(FeedbackWork.class);

    private final FeedbackStore store;
    private final FeedbackMapping mapping;
    private final FeedbackSettings settings;

    private FeedbackWork(FeedbackStore store, FeedbackMapping mapping, FeedbackSettings settings) {
        this.store = store;
        this.mapping = mapping;
        this.settings = settings;
    }

    /**
     * A run of the feedback.
     *
     * @param store where it is kept
     * @param mapping what a change means
     * @param settings the settings of the function
     * @param context everything else
     * @return the run, which has not begun
     */
    public static LeasedRun run(
            FeedbackStore store, FeedbackMapping mapping, FeedbackSettings settings, RunContext context) {
        return new LeasedRun(new FeedbackWork(store, mapping, settings), context);
    }

    @Override
    public SyncFunction function() {
        return SyncFunction.FEEDBACK;
    }

    @Override
    public RunSettings run() {
        return settings.run();
    }

    @Override
    public String scope() {
        return settings.organizer();
    }

    /** A page and its key were stored together or not at all: nothing is left open. */
    @Override
    public void recover(Lease lease) {}

    @Override
    public void perform(RunState run, TixngoClient client, RunFindings findings) {
        CustomParameters parameters = settings.customParameters();
        if (!parameters.isGiven(CustomParameter.LIFECYCLE_MODE)) {
            LOG.info(
                    "{} is not set: feedback uses mapping document '{}' ({} mode)",
                    CustomParameter.LIFECYCLE_MODE.parameterName(),
                    mapping.document().name(),
                    mapping.document().mode());
        }
        Optional<String> key = run.tryStore("paginationKey", () -> store.paginationKey(settings.organizer()));
        if (key == null) {
            return;
        }
        PageMapper mapper = new PageMapper(store, mapping, settings.skip());
        boolean goesOn = parameters.flag(CustomParameter.CONTINUE_IN_CASE_OF_SYNC_ERROR);
        PullEngine engine = new PullEngine(
                mapper,
                new PageApplier(store, run, settings.organizer(), goesOn),
                run,
                findings,
                goesOn,
                key.orElse(null));
        Path file = settings.replay().orElse(null);
        int batchSize = run().batchSize().orElse(function().defaultBatchSize());
        if (file != null) {
            replay(file, client, run, engine, batchSize);
        } else {
            try (PageReader reader =
                    new PageReader(client, mapper, run::now, function().name())) {
                engine.pull(reader, batchSize, run().untilEmpty());
            }
        }
        findings.feedback(
                new FeedbackFindings(key.orElse(null), engine.key(), engine.unknownTickets(), engine.anomalies()));
    }

    private void replay(Path file, TixngoClient client, RunState run, PullEngine engine, int batchSize) {
        ChangesPage page;
        try (InputStream json = Files.newInputStream(file)) {
            page = client.tickets().readChanges(json);
        } catch (IOException unreadable) {
            run.fail(
                    "FILE_UNREADABLE",
                    "the file to replay cannot be read: "
                            + unreadable.getClass().getSimpleName(),
                    unreadable);
            return;
        } catch (TixngoException noAnswer) {
            run.fail(
                    "FILE_NOT_UNDERSTOOD",
                    "the file to replay is no answer of TIXNGO's: " + noAnswer.getMessage(),
                    noAnswer);
            return;
        }
        List<TicketChange> changes = page.changes();
        engine.applyInPlace(List.of(), page.unreadable());
        for (int i = 0; i < changes.size(); i += batchSize) {
            engine.applyInPlace(changes.subList(i, Math.min(changes.size(), i + batchSize)), List.of());
        }
    }
}
