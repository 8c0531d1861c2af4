/** Reads, checks and prints mapping documents. */
@NullMarked
package com.secutix.tixngo.mapping.internal.document;

import org.jspecify.annotations.NullMarked;
