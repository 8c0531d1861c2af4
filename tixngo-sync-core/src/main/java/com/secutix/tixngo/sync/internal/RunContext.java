package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.RunListener;
import com.secutix.tixngo.sync.spi.FailureNotifier;
import com.secutix.tixngo.sync.spi.RunHistory;
import com.secutix.tixngo.sync.spi.RunLock;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a run that is not the function itself.
 *
 * @param client the client to send with
 * @param interfaceName the interface record
 * @param lock keeps runs apart
 * @param history the ledger of runs
 * @param notifier tells people of failures
 * @param clock the time
 * @param listener is told what happens
 * @param stickToTheHour whether the next run is due on a mark
 * @param killRatio after how many times its frequency a run is stopped; null for never
 */
public record RunContext(
        TixngoClient client,
        String interfaceName,
        RunLock lock,
        RunHistory history,
        FailureNotifier notifier,
        Clock clock,
        RunListener listener,
        boolean stickToTheHour,
        @Nullable Double killRatio) {}
