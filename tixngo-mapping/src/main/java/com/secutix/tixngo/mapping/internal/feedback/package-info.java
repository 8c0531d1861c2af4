/** What the rows of a ticket change read and fill. */
@NullMarked
package com.secutix.tixngo.mapping.internal.feedback;

import org.jspecify.annotations.NullMarked;
