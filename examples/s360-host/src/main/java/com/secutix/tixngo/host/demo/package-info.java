/** The whole story on embedded parts. */
@NullMarked
package com.secutix.tixngo.host.demo;

import org.jspecify.annotations.NullMarked;
