package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.Sleeper;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks a run to stop. As the sleeper of the run's client it also cuts short every wait before a retry, so that stopping
 * takes no longer than the attempts that are under way.
 */
final class StopSignal implements Sleeper {

    private final CountDownLatch stopped = new CountDownLatch(1);

    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the run is stopping");
        }
    }
}
