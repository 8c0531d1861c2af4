/** Reads and checks profiles. */
@NullMarked
package com.secutix.tixngo.client.internal.profile;

import org.jspecify.annotations.NullMarked;
