/** A stateful stand-in for TIXNGO. */
@NullMarked
package com.secutix.tixngo.simulator;

import org.jspecify.annotations.NullMarked;
