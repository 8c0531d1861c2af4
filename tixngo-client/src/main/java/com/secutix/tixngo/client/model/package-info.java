/** What travels to and from TIXNGO, as values. */
@NullMarked
package com.secutix.tixngo.client.model;

import org.jspecify.annotations.NullMarked;
