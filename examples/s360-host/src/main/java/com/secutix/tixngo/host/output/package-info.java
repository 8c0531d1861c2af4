/** What the program shows: tables, JSON, progress. */
@NullMarked
package com.secutix.tixngo.host.output;

import org.jspecify.annotations.NullMarked;
