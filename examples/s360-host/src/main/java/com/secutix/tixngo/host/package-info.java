/** A stand-in for S-360. */
@NullMarked
package com.secutix.tixngo.host;

import org.jspecify.annotations.NullMarked;
