/** How a call comes in over HTTP, is answered, and how faults spoil it. */
@NullMarked
package com.secutix.tixngo.simulator.internal.http;

import org.jspecify.annotations.NullMarked;
