package com.secutix.tixngo.host.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.HostApplication;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.TixngoEnvironment;
import com.secutix.tixngo.client.TixngoProfile;
import com.secutix.tixngo.client.model.ActivationMethod;
import com.secutix.tixngo.client.model.ActivationParameters;
import com.secutix.tixngo.client.model.Address;
import com.secutix.tixngo.client.model.Event;
import com.secutix.tixngo.client.model.PurchaseDetails;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketSecurity;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.JdbcStores;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.injection.TicketTemplate;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import com.secutix.tixngo.simulator.TixngoSimulator;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.MappingSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunLock;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every piece of Java in the README and the docs stands here too, or is the test of the stores or of a crash, letter by letter but for line breaks, and runs. */
class SnippetsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path THIS = Path.of("src/test/java/com/secutix/tixngo/host/docs/SnippetsTest.java");
    private static final Path KIT = Path.of("src/test/java/com/secutix/tixngo/host/store/H2StoresKitTest.java");
    private static final Path CONSUMER =
            ROOT.resolve("examples/consumer/src/it/s360-consumer/src/main/java/com/example/host/Consumer.java");
    private static final Path CRASHES =
            Path.of("src/test/java/com/secutix/tixngo/host/faults/CrashedInjectionTest.java");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                    Stream.of(ROOT.resolve("README.md")),
                    docs.filter(page -> page.toString().endsWith(".md"))
                            // compiled and run by the example of that name
                            .filter(page -> !page.endsWith("scheduling.md"))
                            .sorted())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_piece_of_java_is_one_that_runs_here(Path page) throws IOException {
        String running = withoutBlanks(Files.readString(THIS) + Files.readString(KIT) + Files.readString(CRASHES));

        assertThat(snippets(page)).allSatisfy(snippet -> assertThat(running).contains(withoutBlanks(snippet)));
    }

    @Test
    void the_consumer_runs_all_that_the_readme_shows() throws IOException {
        String running = withoutBlanks(Files.readString(CONSUMER));

        assertThat(snippets(ROOT.resolve("README.md")))
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(running).contains(withoutBlanks(snippet)));
    }

    @Test
    void a_mapping_of_ones_own() {
        String document = MappingDocument.named("lifecycle-2023-02-07").toJson();
        String template = "event.name = ${Product_name}";

        MappingSettings mapping = MappingSettings.standard()
                .withDocument(MappingDocument.parse(document, "ours.json"))
                .withTemplate(TicketTemplate.parse(template, "ours.txt"))
                .withPlugins(MappingPlugins.discover());

        assertThat(mapping.document().orElseThrow().name()).isEqualTo("lifecycle-2023-02-07");
    }

    private static List<String> snippets(Path page) throws IOException {
        return JAVA.matcher(Files.readString(page))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```java\n", "").replace("```", ""))
                .toList();
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void a_ticket_in_ten_lines() {
        try (TixngoSimulator simulator = TixngoSimulator.start()) {
            String url = simulator.baseUrl().toString();
            String apiKey = simulator.apiKey();
            Event finalMatch = finalMatch();

            try (TixngoClient tixngo =
                    TixngoClient.builder().url(url).apiKey(apiKey).build()) {
                Ticket ticket = Ticket.builder("S360-000000001")
                        .event(finalMatch)
                        .activationParameters(ActivationParameters.of(ActivationMethod.OFFLINE))
                        .purchaseDetails(PurchaseDetails.builder()
                                .taxNumber("12300123")
                                .fileId("F-77")
                                .build())
                        .security(new TicketSecurity("0123456789"))
                        .spectatorDetails(SpectatorDetails.builder()
                                .email("ana@example.org")
                                .build())
                        .build();
                DeliveryResult result = tixngo.tickets().inject(List.of(ticket));
                result.rejected().forEach(refusal -> System.out.println(refusal.id() + " " + refusal.errors()));
            }

            assertThat(simulator.ticket("S360-000000001")).isPresent();
        }
    }

    private static Event finalMatch() {
        return Event.builder()
                .id("EVT-1")
                .name(Text.of("Final"))
                .address(Address.builder()
                        .site(Text.of("Stade"))
                        .city(Text.of("Genève"))
                        .countryCode("CH")
                        .zip("1200")
                        .build())
                .startTime(OffsetDateTime.parse("2027-06-01T20:45:00+02:00"))
                .expirationDate(OffsetDateTime.parse("2027-06-02T02:45:00+02:00"))
                .build();
    }

    @Test
    void a_schedule_in_ten_lines() {
        try (TixngoSimulator simulator = TixngoSimulator.start();
                Database database = Database.open("jdbc:h2:mem:snippets");
                TixngoClient tixngo = TixngoClient.builder()
                        .url(simulator.baseUrl().toString())
                        .apiKey(simulator.apiKey())
                        .build()) {
            JdbcStores stores = new JdbcStores(database, "tixngo");
            PushStore<InjectableTicket> tickets = stores.tickets();
            FeedbackStore feedback = stores.feedback();
            RunLock lock = stores.lock();

            TixngoSync sync = TixngoSync.builder()
                    .client(tixngo)
                    .runLock(lock)
                    .ticketStore(tickets)
                    .feedbackStore(feedback)
                    .build();
            RunReport injected = sync.injection(InjectionSettings.builder()
                            .pointOfSales(PointOfSales.parse("WEB;MAIN"))
                            .filter(TicketFilter.builder()
                                    .seasons(Set.of("2027"))
                                    .build())
                            .build())
                    .execute();
            RunReport retrieved = sync.feedback(
                            FeedbackSettings.builder().organizer("demo").build())
                    .execute();
            System.out.println(injected.toText() + "\n" + retrieved.toText());

            assertThat(injected.outcome()).isEqualTo(RunOutcome.COMPLETED);
            assertThat(retrieved.outcome()).isEqualTo(RunOutcome.COMPLETED);
        }
    }

    @Test
    void a_client_with_options() {
        RotatingKeys keys = new RotatingKeys();

        TixngoClient tixngo = TixngoClient.builder()
                .environment(TixngoEnvironment.INT)
                .apiKey(keys::current)
                .hostApplication(new HostApplication("S-360", "12.3"))
                .callTimeout(Duration.ofSeconds(60))
                .build();

        assertThat(tixngo.baseUrl()).isEqualTo(TixngoEnvironment.INT.baseUrl());
        tixngo.close();
    }

    private static final class RotatingKeys {
        String current() {
            return "key-of-today";
        }
    }

    @Test
    void the_profile_of_the_client_page_can_be_read() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/client.md"));
        String json = page.substring(page.indexOf("```json\n") + "```json\n".length());

        TixngoProfile profile =
                TixngoProfile.read(new StringReader(json.substring(0, json.indexOf("```"))), "docs/client.md");

        assertThat(profile.apiKeyHeader()).isEqualTo("X-Api-Key");
        assertThat(profile.ticketsPerCall()).isEqualTo(500);
        assertThat(profile.renamedFields()).containsEntry("security.barcode", "barCode");
    }
}
