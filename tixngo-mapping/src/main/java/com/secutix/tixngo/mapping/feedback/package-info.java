/** From what TIXNGO reports to what S-360 keeps. */
@NullMarked
package com.secutix.tixngo.mapping.feedback;

import org.jspecify.annotations.NullMarked;
