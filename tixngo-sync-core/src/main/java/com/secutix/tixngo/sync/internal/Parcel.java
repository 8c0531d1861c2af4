package com.secutix.tixngo.sync.internal;

/**
 * One item, mapped and ready to travel.
 *
 * @param <P> what TIXNGO receives
 * @param id the item's id
 * @param number the number that operators know it by
 * @param payload what to send
 */
record Parcel<P>(String id, String number, P payload) {}
