/** From an S-360 ticket to the ticket that TIXNGO receives. */
@NullMarked
package com.secutix.tixngo.mapping.injection;

import org.jspecify.annotations.NullMarked;
