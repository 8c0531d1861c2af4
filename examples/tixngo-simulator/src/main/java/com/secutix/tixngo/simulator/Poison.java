package com.secutix.tixngo.simulator;

/** What a poisoned ticket does to every call that carries it. Nothing of such a call is applied. */
public enum Poison {
    /** 400 that names the poisoned tickets of the call. */
    NAMED,
    /** 400 that names nothing. */
    UNNAMED,
    /** 500. */
    SERVER_ERROR,
    /** The connection is reset. */
    DROP
}
