package com.secutix.tixngo.sync.tck;

/** What happens to a run at one of its calls. */
enum Disaster {
    /** Its process ends before the call. */
    KILLED_BEFORE("killed before"),
    /** Its process ends after the call did its work, and before the run hears of it. */
    KILLED_AFTER("killed after"),
    /** The call did its work, and fails on the way back, as when a connection breaks at the commit. */
    ANSWER_LOST("without the answer of");

    private final String words;

    Disaster(String words) {
        this.words = words;
    }

    /** How a sentence about it begins. */
    String words() {
        return words;
    }
}
