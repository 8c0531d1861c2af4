/** Settings of the functions, as the S-360 screens name them. */
@NullMarked
package com.secutix.tixngo.sync.settings;

import org.jspecify.annotations.NullMarked;
