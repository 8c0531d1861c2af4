package com.secutix.tixngo.sync.tck.self;

import com.secutix.tixngo.sync.tck.BreakableHost;

/** A kind of wrong store. */
interface Liar {

    /** The lie, for a host of its own. */
    Lie on(BreakableHost host);

    /** The test of the kit that must fail, as {@code Class.method}. */
    String caughtBy();
}
