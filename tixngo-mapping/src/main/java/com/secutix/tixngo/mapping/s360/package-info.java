/** What S-360 knows, as the mapping reads it. */
@NullMarked
package com.secutix.tixngo.mapping.s360;

import org.jspecify.annotations.NullMarked;
