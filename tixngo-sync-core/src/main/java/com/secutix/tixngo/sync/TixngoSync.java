package com.secutix.tixngo.sync;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.PayloadMapper;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.internal.InjectionFunction;
import com.secutix.tixngo.sync.internal.PushRun;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameter;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.MappingSettings;
import com.secutix.tixngo.sync.settings.SettingsException;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.spi.TicketStore;
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
 * report says when to call next.
 */
public final class TixngoSync {

    private final TixngoClient client;
    private final String interfaceName;
    private final MappingSettings mapping;
    private final TicketStore tickets;
    private final RunLock lock;
    private final Clock clock;
    private final RunListener listener;

    private TixngoSync(
            TixngoClient client,
            String interfaceName,
            MappingSettings mapping,
            TicketStore tickets,
            RunLock lock,
            Clock clock,
            RunListener listener) {
        this.client = client;
        this.interfaceName = interfaceName;
        this.mapping = mapping;
        this.tickets = tickets;
        this.lock = lock;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Starts a builder. Client, ticket store and run lock are required.
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
     */
    public SyncRun injection(InjectionSettings settings) {
        CustomParameters parameters = settings.customParameters();
        PayloadMapper<S360Ticket, Ticket> mapper = mapping.injection(parameters, settings.barcodeFormat());
        OptionalDouble killRatio = parameters.number(CustomParameter.KILL_RATIO);
        PushRun.PushContext context = new PushRun.PushContext(
                client,
                interfaceName,
                lock,
                clock,
                listener,
                parameters.flag(CustomParameter.STICK_TO_THE_HOUR),
                killRatio.isPresent() ? killRatio.getAsDouble() : null);
        return new SyncRun(InjectionFunction.run(tickets, mapper, settings, context));
    }

    /**
     * Runs the tickets injection on the calling thread until the end.
     *
     * @param settings the settings of the function
     * @return what the run did; failures are reported, not thrown
     */
    public RunReport inject(InjectionSettings settings) {
        return injection(settings).execute();
    }

    /** Collects what the functions need; not safe for concurrent use. */
    public static final class Builder {
        private @Nullable TixngoClient client;
        private @Nullable TicketStore tickets;
        private @Nullable RunLock lock;
        private String interfaceName = "tixngo";
        private MappingSettings mapping = MappingSettings.standard();
        private Clock clock = Clock.systemUTC();
        private RunListener listener = RunListener.NONE;

        private Builder() {}

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
         * The host's tickets.
         *
         * @param value the store
         * @return this builder
         */
        public Builder ticketStore(TicketStore value) {
            tickets = value;
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
         * @throws SettingsException if something required is missing; all of it is named
         */
        public TixngoSync build() {
            List<String> missing = new ArrayList<>();
            require(client, "a client", missing);
            require(tickets, "a ticket store", missing);
            require(lock, "a run lock", missing);
            if (interfaceName.isBlank()) {
                missing.add("the interface needs a name");
            }
            if (!missing.isEmpty()) {
                throw new SettingsException(missing);
            }
            return new TixngoSync(
                    Objects.requireNonNull(client),
                    interfaceName,
                    mapping,
                    Objects.requireNonNull(tickets),
                    Objects.requireNonNull(lock),
                    clock,
                    listener);
        }

        private static void require(@Nullable Object part, String name, List<String> missing) {
            if (part == null) {
                missing.add("the sync functions need " + name);
            }
        }
    }
}
