package com.secutix.tixngo.mapping.feedback;

/**
 * Which of two states of a ticket is the later one: the time decides, then the sequence (none counts as the lowest), then,
 * for timed states that differ in nothing else, the later status family and finally the text of the states. So any order in
 * which a ticket's timed changes come ends in the same state. States without time and sequence go by arrival (documented in
 * the contract; the last two rules are assumed).
 */
final class ChangeOrder {

    private ChangeOrder() {}

    /** {@return whether the state that arrived takes the place of the known one} */
    static boolean replaces(MobileTicket arrived, MobileTicket known) {
        if (arrived.statusTime() != null && known.statusTime() != null) {
            return arrived.statusTime().isEqual(known.statusTime())
                    ? isLaterBySequence(arrived, known)
                    : arrived.statusTime().isAfter(known.statusTime());
        }
        if (arrived.sequence() != null && known.sequence() != null) {
            return isLaterBySequence(arrived, known);
        }
        return true;
    }

    private static boolean isLaterBySequence(MobileTicket arrived, MobileTicket known) {
        long one = arrived.sequence() == null ? Long.MIN_VALUE : arrived.sequence();
        long other = known.sequence() == null ? Long.MIN_VALUE : known.sequence();
        if (one != other) {
            return one > other;
        }
        int byFamily = arrived.family().compareTo(known.family());
        return byFamily != 0 ? byFamily > 0 : content(arrived).compareTo(content(known)) > 0;
    }

    private static String content(MobileTicket ticket) {
        // everything but the history; records that mask themselves are taken apart
        StringBuilder text = new StringBuilder(200);
        text.append(ticket.status())
                .append('|')
                .append(ticket.rawStatus())
                .append('|')
                .append(ticket.statusTime());
        text.append('|').append(ticket.taxNumber()).append('|').append(ticket.eventId());
        if (ticket.owner() != null) {
            text.append('|')
                    .append(ticket.owner().email())
                    .append('|')
                    .append(ticket.owner().firstName());
            text.append('|').append(ticket.owner().lastName());
        }
        text.append('#').append(ContactText.of(ticket.holder()));
        if (ticket.transfer() != null) {
            text.append('#')
                    .append(ticket.transfer().fromEmail())
                    .append('|')
                    .append(ticket.transfer().toEmail());
            text.append('|').append(ticket.transfer().initiatedAt());
        }
        return text.append('#')
                .append(ticket.activation())
                .append('#')
                .append(ticket.deletion())
                .append('#')
                .append(ticket.extraInfo())
                .toString();
    }
}
