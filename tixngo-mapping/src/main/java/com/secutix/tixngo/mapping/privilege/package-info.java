/** From S-360 cards to digital privileges. */
@NullMarked
package com.secutix.tixngo.mapping.privilege;

import org.jspecify.annotations.NullMarked;
