/** The contract's rules of a request, executed field by field. */
@NullMarked
package com.secutix.tixngo.simulator.internal.rules;

import org.jspecify.annotations.NullMarked;
