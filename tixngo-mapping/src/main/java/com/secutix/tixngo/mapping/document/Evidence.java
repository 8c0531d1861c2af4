package com.secutix.tixngo.mapping.document;

/** How sure a row is: what the vendor says publicly, what follows from that, and what this project had to decide. */
public enum Evidence {
    /** The vendor documents it publicly. */
    DOCUMENTED,
    /** It follows from what the vendor documents. */
    INFERRED,
    /** Nothing public says it; this project decided, and a row of your own may decide otherwise. */
    ASSUMED
}
