package com.secutix.tixngo.sync;

import com.secutix.tixngo.sync.report.RunCounts;

/**
 * How far a run is: a snapshot that any thread may ask for.
 *
 * @param counts what became of the tickets so far; {@code notReached} counts those selected and not settled yet
 * @param calls HTTP requests made so far
 * @param retries how many of the requests were retries
 */
public record RunProgress(RunCounts counts, long calls, long retries) {}
