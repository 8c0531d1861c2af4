/** Carries the calls over HTTP: one attempt at a time below, one retry decorator above, one gate for all. */
@NullMarked
package com.secutix.tixngo.client.internal.http;

import org.jspecify.annotations.NullMarked;
