package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.mapping.injection.BarcodeFormat;
import com.secutix.tixngo.mapping.injection.HolderField;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.MappingSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** One run of the tickets injection. */
@Command(
        name = "inject",
        description = "One run of the tickets injection: NOT_PRINTED tickets are sent to TIXNGO and become PRINTED.")
public final class InjectCommand implements Callable<Integer> {

    private static final PointOfSales NONE_GIVEN = new PointOfSales("none", "none");

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Option(
            names = "--point-of-sales",
            paramLabel = "\"CHANNEL;POS\"",
            description = "the point of sales that delivered tickets are printed by; required")
    private @Nullable String pointOfSales;

    @Option(
            names = "--mandatory-holder-fields",
            split = ",",
            paramLabel = "FIELD",
            description = "sends only tickets whose beneficiary has these, the others are skipped")
    private List<String> mandatoryHolderFields = List.of();

    @Option(names = "--barcode-prefix", paramLabel = "TEXT", description = "goes before every barcode")
    private String barcodePrefix = "";

    @Option(names = "--barcode-postfix", paramLabel = "TEXT", description = "goes behind every barcode")
    private String barcodePostfix = "";

    @Mixin
    private final PushOptions push = new PushOptions();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    /** A command that picocli fills. */
    public InjectCommand() {}

    @Override
    public Integer call() {
        GlobalOptions options = host.options();
        Mistakes mistakes = new Mistakes();
        CustomParameters parameters = options.customParameters(mistakes);
        MappingSettings mapping = options.mapping(mistakes);
        InjectionSettings.Builder injection = InjectionSettings.builder()
                .pointOfSales(pointOfSales(mistakes))
                .run(push.run(options, mistakes))
                .filter(filters.filter())
                .force(push.force(mistakes))
                .skip(push.skip(mistakes))
                .mandatoryHolderFields(holderFields(mistakes))
                .barcodeFormat(new BarcodeFormat(barcodePrefix, barcodePostfix))
                .customParameters(parameters);
        try (TixngoClient client = ClientConnection.open(options, host.environment(), parameters, mistakes)) {
            mistakes.throwIfAny();
            if (client == null) {
                throw new IllegalStateException("without mistakes there is a client");
            }
            InjectionSettings settings = injection.build();
            RunReport report = new FunctionRun(
                            SyncFunction.INJECTION, options.interfaceName, settings.run(), mapping, host.stopper())
                    .on(options.database, client, sync -> sync.injection(settings));
            host.output().result(report::toJson, report::toText);
            return ExitCode.of(report.outcome());
        }
    }

    private PointOfSales pointOfSales(Mistakes mistakes) {
        String written = pointOfSales;
        if (written == null) {
            mistakes.add("the point of sales is missing: give --point-of-sales \"salesChannelCode;posCode\"");
            return NONE_GIVEN;
        }
        return mistakes.read(() -> PointOfSales.parse(written), NONE_GIVEN);
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
