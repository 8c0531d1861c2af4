/** What single steps cost, measured with JMH against the same steps written by hand. */
@NullMarked
package com.secutix.tixngo.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
