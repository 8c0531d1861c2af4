/** The engines behind the functions. */
@NullMarked
package com.secutix.tixngo.sync.internal;

import org.jspecify.annotations.NullMarked;
