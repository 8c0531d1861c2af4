package com.secutix.tixngo.host.command;

import com.secutix.tixngo.mapping.injection.BarcodeFormat;
import com.secutix.tixngo.mapping.injection.HolderField;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What only the tickets injection can be told. */
final class InjectionOptions {

    @Mixin
    final PointOfSalesOption pointOfSales = new PointOfSalesOption();

    @Option(
            names = "--mandatory-holder-fields",
            split = ",",
            paramLabel = "FIELD",
            description = "sends only tickets whose beneficiary has these, the others are skipped")
    List<String> mandatoryHolderFields = List.of();

    @Option(names = "--barcode-prefix", paramLabel = "TEXT", description = "goes before every barcode")
    String barcodePrefix = "";

    @Option(names = "--barcode-postfix", paramLabel = "TEXT", description = "goes behind every barcode")
    String barcodePostfix = "";

    /** With the custom parameters; a mapping that cannot be compiled is one of the mistakes. */
    InjectionSettings.Builder settings(GivenSettings given) {
        BarcodeFormat barcodes = new BarcodeFormat(barcodePrefix, barcodePostfix);
        given.compile(mapping -> mapping.injection(given.parameters(), barcodes));
        return InjectionSettings.builder()
                .pointOfSales(pointOfSales.value(given.mistakes()))
                .mandatoryHolderFields(holderFields(given.mistakes()))
                .barcodeFormat(barcodes)
                .customParameters(given.parameters());
    }

    private Set<HolderField> holderFields(Mistakes mistakes) {
        Set<HolderField> fields = EnumSet.noneOf(HolderField.class);
        for (String written : mandatoryHolderFields) {
            String name = written.strip().toUpperCase(Locale.ROOT);
            Arrays.stream(HolderField.values())
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            fields::add,
                            () -> mistakes.add("option --mandatory-holder-fields takes "
                                    + Arrays.stream(HolderField.values())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", "))
                                    + ", not '" + written.strip() + "'"));
        }
        return fields;
    }
}
