/** Invents tickets and cards that look like real ones: the same for the same seed. */
@NullMarked
package com.secutix.tixngo.host.seed;

import org.jspecify.annotations.NullMarked;
