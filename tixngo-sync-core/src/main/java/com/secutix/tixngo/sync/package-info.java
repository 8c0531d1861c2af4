/** The sync functions and how a host runs them. */
@NullMarked
package com.secutix.tixngo.sync;

import org.jspecify.annotations.NullMarked;
