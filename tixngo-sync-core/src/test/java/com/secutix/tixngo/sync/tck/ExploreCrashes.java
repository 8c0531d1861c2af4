package com.secutix.tixngo.sync.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test of what a crash leaves behind, wherever it comes. The method opens a new host and a new TIXNGO, makes one run through the
 * {@link Exploration} that it is handed, lets other runs finish the work, and hands over a picture of both sides:
 *
 * <pre>{@code
 * @ExploreCrashes
 * void theInjectionGoesOn(Exploration exploration) {
 *     // open, sell some tickets
 *     exploration.run(run -> injection(run.stores(stores), run.http(client)).execute());
 *     // let the leases run out, inject until nothing is left
 *     exploration.endsAs(pictureOf(host, tixngo));
 * }
 * }</pre>
 *
 * <p>It is called once undisturbed, which numbers every call of a store and every request to TIXNGO, and then once for each of
 * them and each disaster: killed before the call, killed after it, its answer lost. Each picture must equal the first one. A
 * failure names the call: {@code killed after 7: settle}.
 *
 * <p>The calls are one method's to explore: keep the work small, a few tickets in two calls, and the clock still.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(CrashExplorer.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface ExploreCrashes {

    /**
     * How many runs in a row may crash: with 2, the second {@link Exploration#run} of the method, which recovers from the first
     * crash, crashes at each of its own calls in turn. That is a few thousand tests.
     *
     * @return 1 or 2
     */
    int crashes() default 1;
}
