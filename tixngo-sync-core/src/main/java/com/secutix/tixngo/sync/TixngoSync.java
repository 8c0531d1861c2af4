package com.secutix.tixngo.sync;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.internal.FeedbackWork;
import com.secutix.tixngo.sync.internal.InjectionFunction;
import com.secutix.tixngo.sync.internal.PrivilegeFunction;
import com.secutix.tixngo.sync.internal.PushCancelledFunction;
import com.secutix.tixngo.sync.internal.PushControlledFunction;
import com.secutix.tixngo.sync.internal.RunContext;
import com.secutix.tixngo.sync.settings.CustomParameter;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.MappingSettings;
import com.secutix.tixngo.sync.settings.PrivilegeSettings;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.SettingsException;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.CancelledTicket;
import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.ControlledTicket;
import com.secutix.tixngo.sync.spi.FailureNotifier;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunHistory;
import com.secutix.tixngo.sync.spi.RunLock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The sync functions of one interface record: the entry point for a host. Immutable and safe for concurrent use; whether two
 * runs may go on at once is decided by the {@link RunLock}.
 *
 * <p>The library owns no scheduler: each function is a {@link SyncRun} that the host's own scheduler executes, and the
 * report says when to call next. A host that does not use a function needs no store for it.
 *
 * <p>While a run goes on, what is logged on its threads carries the marks {@link #MDC_FUNCTION}, {@link #MDC_INTERFACE} and
 * {@link #MDC_RUN_ID} (SLF4J's MDC), and on the threads of its calls {@link #MDC_CALL_ID}, too.
 */
public final class TixngoSync {

    /** MDC key: the {@link SyncFunction} that runs. */
    public static final String MDC_FUNCTION = "tixngo.function";

    /** MDC key: the interface record it runs for. */
    public static final String MDC_INTERFACE = "tixngo.interface";

    /** MDC key: the id of the run, as in its report. */
    public static final String MDC_RUN_ID = "tixngo.runId";

    /** MDC key: the id of the announced call, on the threads that make calls. */
    public static final String MDC_CALL_ID = "tixngo.callId";

    private final Builder parts;
    private final TixngoClient client;
    private final RunLock lock;

    private TixngoSync(Builder parts, TixngoClient client, RunLock lock) {
        this.parts = parts;
        this.client = client;
        this.lock = lock;
    }

    /**
     * Starts a builder. Client and run lock are required, and the store of each function that is used.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Prepares a run of the tickets injection.
     *
     * @param settings the settings of the function
     * @return the run, which has not begun
     * @throws com.secutix.tixngo.mapping.MappingConfigurationException if document, template and plugins of the mapping
     *     contradict each other
     * @throws SettingsException if there is no ticket store
     */
    public SyncRun injection(InjectionSettings settings) {
        CustomParameters parameters = settings.customParameters();
        return new SyncRun(InjectionFunction.run(
                required(parts.tickets, "a ticket store", SyncFunction.INJECTION),
                parts.mapping.injection(parameters, settings.barcodeFormat()),
                settings,
                context(parameters)));
    }

    /**
     * Prepares a run of the feedback.
     *
     * @param settings the settings of the function
     * @return the run, which has not begun
     * @throws com.secutix.tixngo.mapping.MappingConfigurationException if document and plugins of the mapping contradict each
     *     other
     * @throws SettingsException if there is no feedback store
     */
    public SyncRun feedback(FeedbackSettings settings) {
        CustomParameters parameters = settings.customParameters();
        return new SyncRun(FeedbackWork.run(
                required(parts.feedback, "a feedback store", SyncFunction.FEEDBACK),
                parts.mapping.feedback(parameters),
                settings,
                context(parameters)));
    }

    /**
     * Prepares a run that pushes cancelled and invalidated tickets.
     *
     * @param settings the settings of the function
     * @return the run, which has not begun
     * @throws SettingsException if there is no store of cancelled tickets
     */
    public SyncRun pushCancelled(PushSettings settings) {
        return new SyncRun(PushCancelledFunction.run(
                required(parts.cancelled, "a store of cancelled tickets", SyncFunction.PUSH_CANCELLED),
                settings,
                context(settings.customParameters())));
    }

    /**
     * Prepares a run that pushes controlled tickets.
     *
     * @param settings the settings of the function
     * @return the run, which has not begun
     * @throws SettingsException if there is no store of controlled tickets
     */
    public SyncRun pushControlled(PushSettings settings) {
        return new SyncRun(PushControlledFunction.run(
                required(parts.controlled, "a store of controlled tickets", SyncFunction.PUSH_CONTROLLED),
                settings,
                context(settings.customParameters())));
    }

    /**
     * Prepares a run of the injection of digital privileges.
     *
     * @param settings the settings of the function
     * @return the run, which has not begun
     * @throws com.secutix.tixngo.mapping.MappingConfigurationException if document and plugins of the mapping contradict each
     *     other
     * @throws SettingsException if there is no card store
     */
    public SyncRun privilegeInjection(PrivilegeSettings settings) {
        CustomParameters parameters = settings.customParameters();
        return new SyncRun(PrivilegeFunction.run(
                required(parts.cards, "a card store", SyncFunction.PRIVILEGE_INJECTION),
                parts.mapping.privileges(parameters),
                settings,
                context(parameters)));
    }

    private RunContext context(CustomParameters parameters) {
        OptionalDouble killRatio = parameters.number(CustomParameter.KILL_RATIO);
        return new RunContext(
                client,
                parts.interfaceName,
                lock,
                parts.history,
                parts.notifier,
                parts.clock,
                parts.listener,
                parameters.flag(CustomParameter.STICK_TO_THE_HOUR),
                killRatio.isPresent() ? killRatio.getAsDouble() : null);
    }

    private static <S> S required(@Nullable S store, String name, SyncFunction function) {
        if (store == null) {
            throw new SettingsException(List.of(function + " needs " + name + ": give one to the builder"));
        }
        return store;
    }

    /** Collects what the functions need; not safe for concurrent use. */
    public static final class Builder {
        private @Nullable TixngoClient client;
        private @Nullable RunLock lock;
        private @Nullable PushStore<InjectableTicket> tickets;
        private @Nullable PushStore<CancelledTicket> cancelled;
        private @Nullable PushStore<ControlledTicket> controlled;
        private @Nullable CardStore cards;
        private @Nullable FeedbackStore feedback;
        private RunHistory history = RunHistory.NONE;
        private FailureNotifier notifier = FailureNotifier.NONE;
        private String interfaceName = "tixngo";
        private MappingSettings mapping = MappingSettings.standard();
        private Clock clock = Clock.systemUTC();
        private RunListener listener = RunListener.NONE;

        private Builder() {}

        private Builder(Builder other) {
            client = other.client;
            lock = other.lock;
            tickets = other.tickets;
            cancelled = other.cancelled;
            controlled = other.controlled;
            cards = other.cards;
            feedback = other.feedback;
            history = other.history;
            notifier = other.notifier;
            interfaceName = other.interfaceName;
            mapping = other.mapping;
            clock = other.clock;
            listener = other.listener;
        }

        /**
         * Speaks to TIXNGO; stays the host's to close.
         *
         * @param value the client
         * @return this builder
         */
        public Builder client(TixngoClient value) {
            client = value;
            return this;
        }

        /**
         * Keeps runs apart, on all nodes.
         *
         * @param value the lock
         * @return this builder
         */
        public Builder runLock(RunLock value) {
            lock = value;
            return this;
        }

        /**
         * The host's tickets, for the injection.
         *
         * @param value the store
         * @return this builder
         */
        public Builder ticketStore(PushStore<InjectableTicket> value) {
            tickets = value;
            return this;
        }

        /**
         * The host's cancelled and invalidated tickets.
         *
         * @param value the store
         * @return this builder
         */
        public Builder cancelledTicketStore(PushStore<CancelledTicket> value) {
            cancelled = value;
            return this;
        }

        /**
         * The host's controlled tickets.
         *
         * @param value the store
         * @return this builder
         */
        public Builder controlledTicketStore(PushStore<ControlledTicket> value) {
            controlled = value;
            return this;
        }

        /**
         * The host's membership and season cards.
         *
         * @param value the store
         * @return this builder
         */
        public Builder cardStore(CardStore value) {
            cards = value;
            return this;
        }

        /**
         * Where feedback is kept.
         *
         * @param value the store
         * @return this builder
         */
        public Builder feedbackStore(FeedbackStore value) {
            feedback = value;
            return this;
        }

        /**
         * The ledger of runs.
         *
         * @param value the history; none unless set
         * @return this builder
         */
        public Builder history(RunHistory value) {
            history = value;
            return this;
        }

        /**
         * Tells people when a function fails.
         *
         * @param value the notifier; none unless set
         * @return this builder
         */
        public Builder notifier(FailureNotifier value) {
            notifier = value;
            return this;
        }

        /**
         * The interface record that the runs belong to.
         *
         * @param value the internal name; {@code tixngo} unless set
         * @return this builder
         */
        public Builder interfaceName(String value) {
            interfaceName = value;
            return this;
        }

        /**
         * How the interface record translates.
         *
         * @param value document, template and plugins; the standard ones unless set
         * @return this builder
         */
        public Builder mapping(MappingSettings value) {
            mapping = value;
            return this;
        }

        /**
         * Where the time comes from.
         *
         * @param value the clock; the system's unless set
         * @return this builder
         */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Is told what runs do.
         *
         * @param value the listener; none unless set
         * @return this builder
         */
        public Builder listener(RunListener value) {
            listener = value;
            return this;
        }

        /**
         * Makes the entry point.
         *
         * @return the sync functions
         * @throws SettingsException if client, lock or the interface's name is missing; all of it is named
         */
        public TixngoSync build() {
            List<String> missing = new ArrayList<>();
            require(client, "a client", missing);
            require(lock, "a run lock", missing);
            if (interfaceName.isBlank()) {
                missing.add("the interface needs a name");
            }
            if (!missing.isEmpty()) {
                throw new SettingsException(missing);
            }
            return new TixngoSync(new Builder(this), Objects.requireNonNull(client), Objects.requireNonNull(lock));
        }

        private static void require(@Nullable Object part, String name, List<String> missing) {
            if (part == null) {
                missing.add("the sync functions need " + name);
            }
        }
    }
}
