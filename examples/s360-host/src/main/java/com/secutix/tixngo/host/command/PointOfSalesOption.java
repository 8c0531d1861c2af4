package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.settings.PointOfSales;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who prints what an injection delivers. */
final class PointOfSalesOption {

    private static final PointOfSales NONE_GIVEN = new PointOfSales("none", "none");

    @Option(
            names = "--point-of-sales",
            paramLabel = "\"CHANNEL;POS\"",
            description = "the point of sales that delivered tickets and cards are printed by; required")
    @Nullable String pointOfSales;

    PointOfSales value(Mistakes mistakes) {
        String written = pointOfSales;
        if (written == null) {
            mistakes.add("the point of sales is missing: give --point-of-sales \"salesChannelCode;posCode\"");
            return NONE_GIVEN;
        }
        return mistakes.read(() -> PointOfSales.parse(written), NONE_GIVEN);
    }
}
