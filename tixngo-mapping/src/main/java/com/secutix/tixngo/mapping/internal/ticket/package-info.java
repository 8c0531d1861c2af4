/** What the rows of an injected ticket read and fill. */
@NullMarked
package com.secutix.tixngo.mapping.internal.ticket;

import org.jspecify.annotations.NullMarked;
