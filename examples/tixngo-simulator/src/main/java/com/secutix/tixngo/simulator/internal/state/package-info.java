/** What the simulator remembers: tickets, their changes, events, privileges. */
@NullMarked
package com.secutix.tixngo.simulator.internal.state;

import org.jspecify.annotations.NullMarked;
