/**
 * JSON as declared, not as reflected: each value that travels is described once as a list of fields, from which its writer, its
 * reader, the names a profile may change, and what a dump may show all come.
 */
@NullMarked
package com.secutix.tixngo.client.internal.json;

import org.jspecify.annotations.NullMarked;
