/** The functions run by three schedulers: Java's own, Quartz and db-scheduler. */
@NullMarked
package com.secutix.tixngo.scheduling;

import org.jspecify.annotations.NullMarked;
