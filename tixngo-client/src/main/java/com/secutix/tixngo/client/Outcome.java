package com.secutix.tixngo.client;

import java.util.List;
import java.util.Objects;

/** What became of one item of a write. Immutable. */
public sealed interface Outcome {

    /** {@return the id of the item that was sent} */
    String id();

    /**
     * TIXNGO took it.
     *
     * @param id id of the item
     */
    record Accepted(String id) implements Outcome {

        /**
         * Demands an id.
         *
         * @param id id of the item
         */
        public Accepted {
            Objects.requireNonNull(id, "id");
        }
    }

    /**
     * TIXNGO refused it; nothing of it was kept.
     *
     * @param id id of the item
     * @param errors why, as far as TIXNGO said
     */
    record Rejected(String id, List<ItemError> errors) implements Outcome {

        /**
         * Demands an id and copies the errors.
         *
         * @param id id of the item
         * @param errors why
         */
        public Rejected {
            Objects.requireNonNull(id, "id");
            errors = List.copyOf(errors);
        }
    }

    /**
     * TIXNGO did not say, or contradicted itself: neither success nor failure. Look the item up, or send it again.
     *
     * @param id id of the item
     * @param reason why it is not known
     */
    record Unknown(String id, String reason) implements Outcome {

        /**
         * Demands an id and a reason.
         *
         * @param id id of the item
         * @param reason why it is not known
         */
        public Unknown {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
