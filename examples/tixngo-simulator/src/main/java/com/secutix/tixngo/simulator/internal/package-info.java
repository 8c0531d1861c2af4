/** Parts that only the simulator itself uses. */
@NullMarked
package com.secutix.tixngo.simulator.internal;

import org.jspecify.annotations.NullMarked;
