package com.secutix.tixngo.host.command;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The one filter that all functions of tickets share. */
final class ShipmentModesOption {

    @Option(names = "--shipment-modes", split = ",", paramLabel = "CODE", description = "shipment modes")
    List<String> modes = List.of();

    Set<String> values() {
        return FilterOptions.values(modes);
    }
}
