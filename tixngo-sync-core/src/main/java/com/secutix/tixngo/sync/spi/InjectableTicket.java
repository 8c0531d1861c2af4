package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.mapping.injection.ReplacedTicket;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A ticket for the injection, with what the host knows about the ticket that it replaces.
 *
 * @param ticket the ticket
 * @param replaced for a reprinted ticket: why the old one was invalidated, and the last owner that feedback stored; null for
 *     a ticket that replaces none, and when the host does not know the old one
 */
public record InjectableTicket(S360Ticket ticket, @Nullable ReplacedTicket replaced) {}
