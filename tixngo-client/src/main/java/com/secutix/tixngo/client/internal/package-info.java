/** What the client needs to know about where it runs. */
@NullMarked
package com.secutix.tixngo.client.internal;

import org.jspecify.annotations.NullMarked;
