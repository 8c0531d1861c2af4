/** Which fault hits which call, and what it does to the answer. */
@NullMarked
package com.secutix.tixngo.simulator.internal.fault;

import org.jspecify.annotations.NullMarked;
