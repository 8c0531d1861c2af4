package com.secutix.tixngo.mapping.internal.engine;

/** A row cannot give a value for this item. Carries no stack trace: it is an answer about data, not about code. */
public final class RowFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * A row that cannot give a value.
     *
     * @param code what kind of rule is broken
     * @param message what is wrong and what to do, without personal data
     */
    public RowFailure(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** {@return what kind of rule is broken} */
    public String code() {
        return code;
    }

    /** {@return what is wrong and what to do} */
    public String text() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
