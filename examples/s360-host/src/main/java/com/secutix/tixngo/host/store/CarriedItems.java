package com.secutix.tixngo.host.store;

import java.util.Set;

/**
 * What announced calls carry at the moment, as a push has to know it.
 *
 * @param elsewhere carried by calls of other runs that live
 * @param leftOverByInjection carried by calls of injections that are dead: injected, with an outcome that nobody knows
 */
record CarriedItems(Set<String> elsewhere, Set<String> leftOverByInjection) {

    static final CarriedItems NONE = new CarriedItems(Set.of(), Set.of());
}
