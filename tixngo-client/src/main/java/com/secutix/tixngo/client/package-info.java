/** The client of the TIXNGO organizer API: builder, services, results, errors, profile. */
@NullMarked
package com.secutix.tixngo.client;

import org.jspecify.annotations.NullMarked;
