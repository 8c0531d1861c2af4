/** What a host implements: persistence and locking. */
@NullMarked
package com.secutix.tixngo.sync.spi;

import org.jspecify.annotations.NullMarked;
