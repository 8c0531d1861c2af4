package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.spi.TicketOutcome;

/**
 * One item, mapped and ready to travel.
 *
 * @param <P> what TIXNGO receives
 * @param ifDelivered what to keep when TIXNGO accepts it
 * @param number the number that operators know it by
 * @param payload what to send
 * @param absenceIsFine whether TIXNGO's not knowing it is as good as accepting it
 */
record Parcel<P>(TicketOutcome.Delivered ifDelivered, String number, P payload, boolean absenceIsFine) {

    String id() {
        return ifDelivered.ticketId();
    }
}
