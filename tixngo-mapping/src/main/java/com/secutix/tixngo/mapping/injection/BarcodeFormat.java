package com.secutix.tixngo.mapping.injection;

import java.util.Objects;

/**
 * What the interface puts around every barcode (documented).
 *
 * @param prefix put before it; empty for nothing
 * @param postfix put after it; empty for nothing
 */
public record BarcodeFormat(String prefix, String postfix) {

    /** The barcode as it is. */
    public static final BarcodeFormat NONE = new BarcodeFormat("", "");

    /**
     * Demands both parts.
     *
     * @param prefix as said for the record
     * @param postfix as said for the record
     */
    public BarcodeFormat {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(postfix, "postfix");
    }

    /**
     * {@return the barcode with prefix and postfix; a blank barcode stays blank, so that it is found missing}
     *
     * @param barcode the barcode in S-360
     */
    public String apply(String barcode) {
        boolean plain = barcode.isBlank() || (prefix.isEmpty() && postfix.isEmpty());
        return plain ? barcode : prefix + barcode + postfix;
    }
}
