/** What S-360 keeps, in a database: the tables, and the library's stores over them. */
@NullMarked
package com.secutix.tixngo.host.store;

import org.jspecify.annotations.NullMarked;
