package com.secutix.tixngo.client.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A transfer of a ticket. While it is pending, the e-mail is all that is known of the recipient (documented).
 * Immutable; {@code toString()} masks the e-mails.
 *
 * @param fromEmail e-mail of the sender; {@code null} when absent
 * @param toEmail e-mail of the recipient; {@code null} when absent
 * @param initiatedAt when it was offered; {@code null} when absent
 */
public record TicketTransfer(
        @Nullable String fromEmail,
        @Nullable String toEmail,
        @Nullable OffsetDateTime initiatedAt) {

    /** {@return what is set, with personal data and barcodes masked} */
    @Override
    public String toString() {
        return new Description("TicketTransfer")
                .masked("fromEmail", fromEmail)
                .masked("toEmail", toEmail)
                .shown("initiatedAt", initiatedAt)
                .toString();
    }
}
