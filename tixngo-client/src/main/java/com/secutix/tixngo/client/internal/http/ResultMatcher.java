package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.ItemError;
import com.secutix.tixngo.client.Outcome;
import com.secutix.tixngo.client.internal.json.RawError;
import com.secutix.tixngo.client.internal.json.RawResults;
import com.secutix.tixngo.client.model.UnreadableItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each item sent what became of it, whatever the order, the gaps and the surplus of the results. For one answer and one
 * thread.
 */
final class ResultMatcher {
    private static final int MAX_SURPLUS = 100;

    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final List<String> sent;
    private final Supplier<Redactor> redactors;
    private final List<String> surplus = new ArrayList<>();
    private int surplusTotal;
    private int unreadable;
    private @Nullable Redactor redactor;

    ResultMatcher(List<String> sent, RawResults raw, Supplier<Redactor> redactors) {
        this.sent = sent;
        this.redactors = redactors;
        sent.forEach(id -> verdicts.put(id, new Verdict()));
        raw.results().forEach(this::take);
        raw.unreadable().forEach(this::take);
    }

    private void take(RawResults.RawResult result) {
        String id = result.itemId();
        if (id == null) {
            unreadable++;
            return;
        }
        Verdict verdict = verdicts.get(id);
        if (verdict == null) {
            surplus(id);
            return;
        }
        String status = result.status();
        if (status == null) {
            verdict.doubt("its result has no status");
        } else if (status.equals("ACCEPTED") || status.equals("REJECTED")) {
            verdict.say(status.equals("ACCEPTED"));
            for (RawError error : result.errors()) {
                verdict.errors.add(Refusals.itemError(error, redactor()));
            }
        } else {
            verdict.doubt("its result has the status " + redactor().token(status)
                    + ", which is neither ACCEPTED nor REJECTED");
        }
    }

    private void take(UnreadableItem result) {
        unreadable++;
        Verdict verdict = result.ticketId() == null ? null : verdicts.get(result.ticketId());
        if (verdict != null) {
            verdict.doubt("its result cannot be read (" + result.reason() + ")");
        }
    }

    private void surplus(String id) {
        surplusTotal++;
        if (surplus.size() < MAX_SURPLUS) {
            surplus.add(redactor().id(id));
        }
    }

    /** Made only when there are words of the server to show: it looks at everything that was sent. */
    private Redactor redactor() {
        Redactor made = redactor;
        if (made == null) {
            made = redactors.get();
            redactor = made;
        }
        return made;
    }

    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>(sent.size());
        for (String id : sent) {
            Verdict verdict = verdicts.get(id);
            outcomes.add(verdict == null ? new Outcome.Unknown(id, "it was not sent") : verdict.outcome(id));
        }
        return outcomes;
    }

    List<String> surplus() {
        return surplus;
    }

    int surplusTotal() {
        return surplusTotal;
    }

    int unreadable() {
        return unreadable;
    }

    /** What the results say of one item. */
    private static final class Verdict {
        private final List<ItemError> errors = new ArrayList<>();
        private boolean accepted;
        private boolean rejected;
        private @Nullable String doubt;

        void say(boolean yes) {
            accepted |= yes;
            rejected |= !yes;
        }

        void doubt(String reason) {
            if (doubt == null) {
                doubt = reason;
            }
        }

        Outcome outcome(String id) {
            if (doubt != null) {
                return new Outcome.Unknown(id, doubt);
            }
            if (accepted && rejected) {
                return new Outcome.Unknown(id, "the results both accept and reject it");
            }
            if (accepted) {
                return new Outcome.Accepted(id);
            }
            return rejected ? new Outcome.Rejected(id, errors) : new Outcome.Unknown(id, "the results do not name it");
        }
    }
}
