/** The statuses of a mobile ticket, how they follow each other, and how they go with those of S-360. */
@NullMarked
package com.secutix.tixngo.mapping.lifecycle;

import org.jspecify.annotations.NullMarked;
