/** What the rows of a privilege read and fill. */
@NullMarked
package com.secutix.tixngo.mapping.internal.privilege;

import org.jspecify.annotations.NullMarked;
