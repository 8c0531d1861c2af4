package com.secutix.tixngo.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.host.command.ExitCode;
import com.secutix.tixngo.host.command.RunStopper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class StopOnSignalTest {

    private final List<Integer> halted = new ArrayList<>();
    private final StopOnSignal signal = new StopOnSignal(new RunStopper(), halted::add);

    @Test
    void aCommandThatRunsNoFunctionEndsAtOnceAsStopped() {
        signal.onShutdown();
        assertThat(halted).containsExactly(ExitCode.STOPPED);
    }

    @Test
    void aCommandThatIsOverEndsWithItsOwnCode() {
        signal.ended(ExitCode.DONE);
        signal.onShutdown();
        assertThat(halted).isEmpty();
    }
}
