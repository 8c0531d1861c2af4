/** What runs and requests do, as Micrometer's meters. */
@NullMarked
package com.secutix.tixngo.scheduling.metrics;

import org.jspecify.annotations.NullMarked;
