/** How others add rows, converters, statuses and rules of their own to the mapping. */
@NullMarked
package com.secutix.tixngo.mapping.spi;

import org.jspecify.annotations.NullMarked;
