package com.secutix.tixngo.mapping.document;

/** Which way a row translates. */
public enum Direction {
    /** From S-360 to what TIXNGO receives. */
    TO_TIXNGO,
    /** From what TIXNGO reports to what S-360 keeps. */
    TO_S360
}
