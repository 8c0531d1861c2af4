/** Mapping documents: the rows that say which value of one system becomes which field of the other. */
@NullMarked
package com.secutix.tixngo.mapping.document;

import org.jspecify.annotations.NullMarked;
