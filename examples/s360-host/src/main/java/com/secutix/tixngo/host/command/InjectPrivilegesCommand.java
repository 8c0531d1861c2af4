package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.settings.PrivilegeSettings;
import com.secutix.tixngo.sync.settings.TicketFilter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One run of the injection of digital privileges. */
@Command(
        name = "inject-privileges",
        description = "One run of the injection of digital privileges: NOT_PRINTED cards are sent and become PRINTED.")
public final class InjectPrivilegesCommand extends FunctionCommand {

    @Mixin
    private final PointOfSalesOption pointOfSales = new PointOfSalesOption();

    @Mixin
    private final PushOptions push = new PushOptions();

    @Option(names = "--product", split = ",", paramLabel = "CODE", description = "products")
    private List<String> products = List.of();

    /** A command that picocli fills. */
    public InjectPrivilegesCommand() {}

    @Override
    PlannedFunction plan(GivenSettings given) {
        return PlannedFunction.privileges(settings(given, pointOfSales)
                .run(push.run(given))
                .filter(TicketFilter.builder()
                        .products(FilterOptions.values(products))
                        .build())
                .force(push.force(given.mistakes()))
                .skip(push.skip(given.mistakes()))
                .build());
    }

    /** What does not depend on how the function is called; a mapping that cannot be compiled is a mistake. */
    static PrivilegeSettings.Builder settings(GivenSettings given, PointOfSalesOption pointOfSales) {
        given.compile(mapping -> mapping.privileges(given.parameters()));
        return PrivilegeSettings.builder()
                .pointOfSales(pointOfSales.value(given.mistakes()))
                .customParameters(given.parameters());
    }
}
