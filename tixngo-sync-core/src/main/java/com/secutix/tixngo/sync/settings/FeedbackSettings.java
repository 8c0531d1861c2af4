package com.secutix.tixngo.sync.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of the feedback, as its S-360 screen names them. An immutable value. */
public final class FeedbackSettings {

    private final String organizer;
    private final RunSettings run;
    private final TicketReferences skip;
    private final @Nullable Path replay;
    private final CustomParameters customParameters;

    private FeedbackSettings(Builder builder, String organizer) {
        this.organizer = organizer;
        run = builder.run;
        skip = builder.skip;
        replay = builder.replay;
        customParameters = builder.customParameters;
    }

    /** {@return a builder with the documented defaults; the organizer has none} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the TIXNGO organizer, of whom there is one feedback at a time and one pagination key} */
    public String organizer() {
        return organizer;
    }

    /** {@return how the run goes} Its batch size is the size of a page, at most what the profile allows. */
    public RunSettings run() {
        return run;
    }

    /** {@return the tickets whose changes are passed over; a bare value is a ticket id or a tax number} */
    public TicketReferences skip() {
        return skip;
    }

    /** {@return the file to read in place of TIXNGO; empty for none} */
    public Optional<Path> replay() {
        return Optional.ofNullable(replay);
    }

    /** {@return the interface's custom parameters} */
    public CustomParameters customParameters() {
        return customParameters;
    }

    /** Collects settings; not safe for concurrent use. */
    public static final class Builder {
        private @Nullable String organizer;
        private RunSettings run = RunSettings.DEFAULTS;
        private TicketReferences skip = TicketReferences.NONE;
        private @Nullable Path replay;
        private CustomParameters customParameters = CustomParameters.NONE;

        private Builder() {}

        /**
         * Whose feedback; required.
         *
         * @param value the organizer, under which the pagination key is kept
         * @return this builder
         */
        public Builder organizer(String value) {
            organizer = value;
            return this;
        }

        /**
         * How the run goes.
         *
         * @param value the run's settings; feedback has no partitions
         * @return this builder
         */
        public Builder run(RunSettings value) {
            run = value;
            return this;
        }

        /**
         * Passes over the changes of these tickets.
         *
         * @param value the tickets; a bare value is a ticket id (as older pages say) or a tax number (as newer ones do)
         * @return this builder
         */
        public Builder skip(TicketReferences value) {
            skip = value;
            return this;
        }

        /**
         * Reads a file as if it were TIXNGO's answer ("file to upload"). The stored key does not move.
         *
         * @param file the saved answer, JSON in UTF-8
         * @return this builder
         */
        public Builder replay(Path file) {
            replay = file;
            return this;
        }

        /**
         * The interface's custom parameters.
         *
         * @param value the parameters
         * @return this builder
         */
        public Builder customParameters(CustomParameters value) {
            customParameters = value;
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         * @throws SettingsException if there is no organizer, or the run has a partition; every mistake is named
         */
        public FeedbackSettings build() {
            List<String> mistakes = new ArrayList<>();
            String whose = organizer == null ? "" : organizer.strip();
            if (whose.isEmpty()) {
                mistakes.add("the organizer is missing: feedback keeps one pagination key for each TIXNGO organizer");
            }
            if (run.partition().count() > 1) {
                mistakes.add("feedback cannot be shared by partitions: there is one run at a time for each organizer");
            }
            if (!mistakes.isEmpty()) {
                throw new SettingsException(mistakes);
            }
            return new FeedbackSettings(this, whose);
        }
    }
}
