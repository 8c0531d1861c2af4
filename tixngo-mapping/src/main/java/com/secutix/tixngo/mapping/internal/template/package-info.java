/** Reads and compiles ticket templates. */
@NullMarked
package com.secutix.tixngo.mapping.internal.template;

import org.jspecify.annotations.NullMarked;
