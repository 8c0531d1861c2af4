/** Collects what mapping plugins contribute and finds their contradictions. */
@NullMarked
package com.secutix.tixngo.mapping.internal.plugin;

import org.jspecify.annotations.NullMarked;
