/** Compiles the rows of a mapping into plain calls and runs them. */
@NullMarked
package com.secutix.tixngo.mapping.internal.engine;

import org.jspecify.annotations.NullMarked;
