/** Reads tickets from a CSV file. */
@NullMarked
package com.secutix.tixngo.host.importing;

import org.jspecify.annotations.NullMarked;
