package com.secutix.tixngo.sync.settings;

import java.util.List;

/**
 * The point of sales that a delivered ticket is marked as printed by (documented).
 *
 * @param salesChannelCode the sales channel's code
 * @param posCode the code of the point of sales in that channel
 */
public record PointOfSales(String salesChannelCode, String posCode) {

    /** Refuses blank codes. */
    public PointOfSales {
        if (salesChannelCode.isBlank() || posCode.isBlank()) {
            throw new SettingsException(List.of("the point of sales needs a sales channel code and a pos code"));
        }
    }

    /**
     * Reads the form in which S-360 shows it.
     *
     * @param text {@code salesChannelCode;posCode}
     * @return the point of sales
     * @throws SettingsException if the text is not of that form
     */
    public static PointOfSales parse(String text) {
        String[] codes = text.strip().split(";", -1);
        if (codes.length != 2 || codes[0].isBlank() || codes[1].isBlank()) {
            throw new SettingsException(
                    List.of("the point of sales must be written salesChannelCode;posCode, such as WEB;MAIN"));
        }
        return new PointOfSales(codes[0].strip(), codes[1].strip());
    }

    /** The form in which S-360 shows it: {@code salesChannelCode;posCode}. */
    @Override
    public String toString() {
        return salesChannelCode + ";" + posCode;
    }
}
