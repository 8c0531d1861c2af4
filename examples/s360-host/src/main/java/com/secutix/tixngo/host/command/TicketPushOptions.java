package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.settings.InterfaceDate;
import com.secutix.tixngo.sync.settings.PushSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the two pushes can be told: they go by the same rules. */
final class TicketPushOptions {

    @Mixin
    final PushOptions push = new PushOptions();

    @Mixin
    final ShipmentModesOption shipmentModes = new ShipmentModesOption();

    @Option(
            names = "--date-from",
            paramLabel = "\"dd/MM/yy HH:mm\"",
            description =
                    "as if the last success was then, in the interface's time zone: what came later is taken again")
    @Nullable String dateFrom;

    PushSettings.Builder settings(GivenSettings given) {
        Mistakes mistakes = given.mistakes();
        PushSettings.Builder settings = PushSettings.builder()
                .run(push.run(given))
                .shipmentModes(shipmentModes.values())
                .force(push.force(mistakes))
                .skip(push.skip(mistakes))
                .customParameters(given.parameters());
        String written = dateFrom;
        if (written != null) {
            settings.dateFrom(mistakes.read(() -> InterfaceDate.parse(written, given.timeZone()), Instant.EPOCH));
        }
        return settings;
    }
}
