package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.injection.BarcodeFormat;

/**
 * The settings that sources and assembly read.
 *
 * @param barcodeFormat what is put around the barcode
 * @param addChargesToPrice whether the price includes the charges
 * @param multilingual whether multilingual texts are sent as an object
 * @param enforceMandatory whether missing mandatory data is refused before any call
 */
public record InjectionOptions(
        BarcodeFormat barcodeFormat, boolean addChargesToPrice, boolean multilingual, boolean enforceMandatory) {}
