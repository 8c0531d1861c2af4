package com.secutix.tixngo.host.store;

/**
 * Why the ticket desk did not do what it was asked to.
 *
 * @param ticket the ticket as it was named: {@code id:…} or a tax number
 * @param message why, and what to do about it
 */
public record DeskRefusal(String ticket, String message) {}
