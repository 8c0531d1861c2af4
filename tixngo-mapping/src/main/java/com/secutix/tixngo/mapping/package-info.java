/** Translation between S-360 and TIXNGO: pure functions over records, no I/O. */
@NullMarked
package com.secutix.tixngo.mapping;

import org.jspecify.annotations.NullMarked;
