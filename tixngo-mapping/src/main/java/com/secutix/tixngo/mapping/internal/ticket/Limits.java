package com.secutix.tixngo.mapping.internal.ticket;

/** Bounds that nothing public says and that this project assumes, so that nothing unbounded travels. */
public final class Limits {

    /** Most characters of a single field without a documented length. */
    public static final int ASSUMED_LENGTH = 256;

    /** Most characters of the key of a list entry. */
    public static final int LIST_KEY = 256;

    /** Most characters of the value of a list entry; an event's schedule is a JSON array in one of them. */
    public static final int LIST_VALUE = 4_000;

    /** Most entries of a list. */
    public static final int LIST_ENTRIES = 200;

    private Limits() {}
}
