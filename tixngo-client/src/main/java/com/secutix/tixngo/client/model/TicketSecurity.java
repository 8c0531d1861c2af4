package com.secutix.tixngo.client.model;

import org.jspecify.annotations.Nullable;

/**
 * What is shown at the gate. Immutable; {@code toString()} masks it.
 *
 * @param barcode the barcode, at most 512 characters; required by TIXNGO (name inferred); {@code null} when
 *     absent
 */
public record TicketSecurity(@Nullable String barcode) {

    /** {@return what is set, with personal data and barcodes masked} */
    @Override
    public String toString() {
        return new Description("TicketSecurity").masked("barcode", barcode).toString();
    }
}
