/** What a run did. */
@NullMarked
package com.secutix.tixngo.sync.report;

import org.jspecify.annotations.NullMarked;
