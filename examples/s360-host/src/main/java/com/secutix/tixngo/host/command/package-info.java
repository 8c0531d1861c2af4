/** The commands of the program, one class each, and the options they share. */
@NullMarked
package com.secutix.tixngo.host.command;

import org.jspecify.annotations.NullMarked;
