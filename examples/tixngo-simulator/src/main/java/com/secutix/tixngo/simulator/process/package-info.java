/** The simulator as a process of its own: command line and control endpoints. */
@NullMarked
package com.secutix.tixngo.simulator.process;

import org.jspecify.annotations.NullMarked;
