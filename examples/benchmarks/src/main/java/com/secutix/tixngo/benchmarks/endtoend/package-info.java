/** What whole runs cost, against the shortest loop that does the same work and against Spring Batch. */
@NullMarked
package com.secutix.tixngo.benchmarks.endtoend;

import org.jspecify.annotations.NullMarked;
