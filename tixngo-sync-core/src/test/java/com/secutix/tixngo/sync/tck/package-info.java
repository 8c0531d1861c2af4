/**
 * The kit that proves an implementation of the SPI: a host extends {@link com.secutix.tixngo.sync.tck.SyncStoreKit}, hands
 * over its stores, and every rule of {@link com.secutix.tixngo.sync.spi} is tried.
 * {@link com.secutix.tixngo.sync.tck.InMemoryS360} is the reference implementation.
 */
@NullMarked
package com.secutix.tixngo.sync.tck;

import org.jspecify.annotations.NullMarked;
