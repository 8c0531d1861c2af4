package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.settings.TicketFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The filters of a function, as its S-360 screen has them: cumulative, each with one value or several. */
final class FilterOptions {

    @Option(names = "--sales-channel", split = ",", paramLabel = "CODE", description = "sales channels of origin")
    List<String> salesChannels = List.of();

    @Option(names = "--season", split = ",", paramLabel = "CODE", description = "seasons")
    List<String> seasons = List.of();

    @Option(names = "--product-family", split = ",", paramLabel = "NAME", description = "product families")
    List<String> productFamilies = List.of();

    @Option(names = "--product", split = ",", paramLabel = "CODE", description = "products")
    List<String> products = List.of();

    @Option(names = "--activity", split = ",", paramLabel = "NAME", description = "activities")
    List<String> activities = List.of();

    @Option(names = "--performance", split = ",", paramLabel = "ID", description = "performances")
    List<String> performances = List.of();

    @Option(names = "--tariff", split = ",", paramLabel = "CODE", description = "tariffs")
    List<String> tariffs = List.of();

    @Option(names = "--seat-category", split = ",", paramLabel = "CODE", description = "seat categories")
    List<String> seatCategories = List.of();

    @Mixin
    final ShipmentModesOption shipmentModes = new ShipmentModesOption();

    @Option(
            names = "--file-number",
            paramLabel = "NUMBER",
            description = "only the tickets of this file; every other filter is then ignored")
    @Nullable String fileNumber;

    TicketFilter filter() {
        TicketFilter.Builder filter = TicketFilter.builder()
                .salesChannels(values(salesChannels))
                .seasons(values(seasons))
                .productFamilies(values(productFamilies))
                .products(values(products))
                .activities(values(activities))
                .performances(values(performances))
                .tariffs(values(tariffs))
                .seatCategories(values(seatCategories))
                .shipmentModes(shipmentModes.values());
        if (fileNumber != null && !fileNumber.isBlank()) {
            filter.fileNumber(fileNumber.strip());
        }
        return filter.build();
    }

    static Set<String> values(List<String> written) {
        return written.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
