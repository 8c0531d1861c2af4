package com.secutix.tixngo.scheduling;

import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.PointOfSales;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment tells an example program.
 *
 * @param name of the node, {@code NODE}; {@code node-1} unless set
 * @param database JDBC URL of H2 or PostgreSQL, {@code S360_DATABASE}; an H2 in memory unless set
 * @param tixngoUrl organizer API base, {@code TIXNGO_URL}; null for a simulator of the program's own, with seeded tickets
 * @param apiKey {@code TIXNGO_API_KEY}; null for the simulator's
 * @param every the frequency of all functions, {@code EVERY}, such as {@code PT5M}; the documented ones unless set, five
 *     seconds with a simulator
 * @param shares into how many partitions the pushes are divided, {@code SHARES}; 1 unless set
 * @param threads how many runs go on at once, {@code THREADS}; one for each function and partition unless set
 * @param heartbeats how nodes watch each other, {@code HEARTBEAT}, such as {@code PT7S}
 * @param customParameters of the interface record, {@code CUSTOM_PARAMETERS}
 */
public record NodeOptions(
        String name,
        String database,
        @Nullable String tixngoUrl,
        @Nullable String apiKey,
        @Nullable Duration every,
        int shares,
        int threads,
        Heartbeats heartbeats,
        CustomParameters customParameters) {

    private static final Duration SIMULATED = Duration.ofSeconds(5);
    private static final int FUNCTIONS = 5;

    /**
     * Reads the options.
     *
     * @param environment as of {@link System#getenv()}
     * @return the options
     */
    public static NodeOptions of(Map<String, String> environment) {
        String url = environment.get("TIXNGO_URL");
        String every = environment.get("EVERY");
        String heartbeat = environment.get("HEARTBEAT");
        int shares = Integer.parseInt(environment.getOrDefault("SHARES", "1"));
        int all = 1 + shares * (FUNCTIONS - 1);
        return new NodeOptions(
                environment.getOrDefault("NODE", "node-1"),
                environment.getOrDefault("S360_DATABASE", "jdbc:h2:mem:s360;DB_CLOSE_DELAY=-1"),
                url,
                environment.get("TIXNGO_API_KEY"),
                every != null ? Duration.parse(every) : url == null ? SIMULATED : null,
                shares,
                Integer.parseInt(environment.getOrDefault("THREADS", Integer.toString(all))),
                heartbeat == null
                        ? Heartbeats.STANDARD
                        : new Heartbeats(Heartbeats.STANDARD.pollingInterval(), Duration.parse(heartbeat)),
                CustomParameters.parse(environment.getOrDefault("CUSTOM_PARAMETERS", "")));
    }

    SchedulePlan plan() {
        SchedulePlan plan = SchedulePlan.recommended(PointOfSales.parse("WEB;MAIN"), "demo")
                .sharedBy(shares)
                .with(customParameters);
        return every == null ? plan : plan.every(every);
    }

    /** Without the key and the database's credentials. */
    @Override
    public String toString() {
        return name + ", pushes in " + shares + " shares";
    }
}
