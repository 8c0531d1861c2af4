package com.secutix.tixngo.host.faults;

import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up stories: the same one for the same seed. */
final class RandomStory {

    private static final int MOST_STEPS = 24;
    private static final int FEWEST_STEPS = 8;
    private static final int MOST_CALLS = 24;

    /** An undocumented status is told for good where no later change follows: the story could not say what must be. */
    private static final List<Fault> FAULTS = FaultForms.all().stream()
            .filter(fault -> fault.kind() != FaultKind.UNKNOWN_STATUS && fault.kind() != FaultKind.DELAY)
            .toList();

    private final Random random;

    private RandomStory(long seed) {
        random = new Random(seed);
    }

    static List<Step> of(long seed) {
        return new RandomStory(seed).steps();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Sell(1 + random.nextInt(5)));
        for (int i = FEWEST_STEPS + random.nextInt(MOST_STEPS - FEWEST_STEPS); i > 0; i--) {
            steps.add(step());
        }
        return steps;
    }

    private Step step() {
        int dice = random.nextInt(20);
        if (dice < 8) {
            return run();
        } else if (dice < 12) {
            return new Step.Strike(FAULTS.get(random.nextInt(FAULTS.size())), 1 + random.nextInt(3));
        } else if (dice < 14) {
            return new Step.Sell(1 + random.nextInt(3));
        } else if (dice < 17) {
            return new Step.Act(one(Step.Wallet.values()), random.nextInt(10));
        }
        return new Step.Change(one(Step.Desk.values()), random.nextInt(10));
    }

    private Step run() {
        boolean killed = random.nextInt(3) == 0;
        Duty duty = random.nextInt(3) == 0 ? Duty.INJECTION : one(Duty.values());
        return new Step.Run(duty, killed ? 1 + random.nextInt(MOST_CALLS) : 0, random.nextBoolean());
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
