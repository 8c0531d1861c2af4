/** Tries the kit itself: the reference passes it, and every kind of wrong store fails it. Not part of the kit. */
@NullMarked
package com.secutix.tixngo.sync.tck.self;

import org.jspecify.annotations.NullMarked;
