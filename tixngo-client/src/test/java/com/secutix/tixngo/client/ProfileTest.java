package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.PrivilegeDefinition;
import com.secutix.tixngo.client.model.PrivilegeType;
import com.secutix.tixngo.client.model.TicketControl;
import com.secutix.tixngo.client.model.TicketInvalidation;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A profile")
class ProfileTest {
    private static final String EXAMPLE = """
            {"apiKeyHeader":"X-Api-Key","paths":{"injectTickets":"/v5/tickets","changedTickets":"/feed","invalidateTickets":"/tickets/void","controlTickets":"/tickets/used",
             "ticket":"/ticket/{ticketId}","privilegeDefinition":"/definitions/{definitionId}","privileges":"/cards"},
             "parameters":{"paginationKey":"cursor","limit":"size"},"fields":{"security.barcode":"barCode","results":"items","pagination.nextPageKey":"next"},"limits":{"ticketsPerCall":500}}
            """;

    private final LocalTixngo tixngo = new LocalTixngo();

    @AfterEach
    void close() {
        tixngo.close();
    }

    private static TixngoProfile read(String json) throws IOException {
        return TixngoProfile.read(new StringReader(json), "profile.json");
    }

    private static List<String> problems(String json) {
        return catchThrowableOfType(TixngoConfigurationException.class, () -> read(json))
                .problems();
    }

    @Nested
    class ThatDiffers {
        private TixngoClient client;

        @AfterEach
        void close() {
            client.close();
        }

        private TixngoClient speaking(String profile) throws IOException {
            client = tixngo.builder().profile(read(profile)).build();
            return client;
        }

        @Test
        void changes_header_paths_parameters_fields_and_limits() throws IOException {
            speaking(EXAMPLE);
            tixngo.answer(200, "{\"items\":[{\"ticketId\":\"T-1\",\"status\":\"ACCEPTED\"}]}");
            client.tickets().inject(List.of(Samples.fullTicket("T-1")));
            RecordedRequest inject = tixngo.received();
            assertThat(inject.getPath()).isEqualTo("/v3/organizer/v5/tickets");
            assertThat(inject.getHeader("X-Api-Key")).isEqualTo(LocalTixngo.KEY);
            assertThat(inject.getHeader("x-tixngo-key")).isNull();
            assertThat(inject.getBody().readUtf8())
                    .contains("\"security\":{\"barCode\":\"BARCODE-0815\"}")
                    .doesNotContain("\"barcode\"");

            tixngo.answer(200, "{\"result\":[],\"pagination\":{\"next\":\"k2\"}}");
            ChangesPage page = client.tickets().changes("k1", 10);
            assertThat(page.nextPageKey()).isEqualTo("k2");
            assertThat(tixngo.received().getPath()).isEqualTo("/v3/organizer/feed?size=10&cursor=k1");

            tixngo.answer(200, "{\"items\":[]}");
            client.tickets().invalidate(List.of(new TicketInvalidation("T-1", true, null)));
            assertThat(tixngo.received().getPath()).isEqualTo("/v3/organizer/tickets/void");

            tixngo.answer(200, "{\"items\":[]}");
            client.tickets().control(List.of(new TicketControl("T-1", null)));
            assertThat(tixngo.received().getPath()).isEqualTo("/v3/organizer/tickets/used");

            tixngo.answer(200, "{\"ticketId\":\"T-1\",\"status\":\"X\"}");
            client.tickets().find("T-1");
            assertThat(tixngo.received().getPath()).isEqualTo("/v3/organizer/ticket/T-1");

            tixngo.answer(200, "");
            client.privileges()
                    .putDefinition(
                            "D-1",
                            PrivilegeDefinition.builder("Gold", PrivilegeType.SEASON)
                                    .build());
            assertThat(tixngo.received().getPath()).isEqualTo("/v3/organizer/definitions/D-1");

            tixngo.answer(200, "{\"items\":[]}");
            client.privileges().inject(List.of(Samples.privilege("P-1")));
            RecordedRequest cards = tixngo.received();
            assertThat(cards.getPath()).isEqualTo("/v3/organizer/cards");
            assertThat(cards.getBody().readUtf8()).as("another dotted name").contains("\"barcode\":\"BARCODE-0815\"");

            assertThat(client.profile().ticketsPerCall()).isEqualTo(500);
            assertThat(client.unknownFieldCounts()).isEmpty();
        }

        @Test
        void renames_a_field_wherever_the_contract_uses_its_dotted_name() throws IOException {
            speaking("""
                    {"fields":{"ticketId":"id","spectatorDetails.email":"mail","errors.field":"where","errors":"mistakes","status":"state",
                     "extraInfoN":"infoN","tickets":"batch","history.action":"what","message":"text"}}""");

            tixngo.answer(
                    200,
                    "{\"results\":[{\"id\":\"T-1\",\"state\":\"REJECTED\",\"mistakes\":[{\"code\":\"C\",\"where\":\"w\",\"message\":\"m\"}]}]}");
            DeliveryResult result = client.tickets().inject(List.of(Samples.fullTicket("T-1")));
            assertThat(result.outcomes())
                    .containsExactly(new Outcome.Rejected("T-1", List.of(new ItemError("C", "w", "m"))));
            assertThat(tixngo.received().getBody().readUtf8())
                    .startsWith("{\"batch\":[{\"id\":\"T-1\"")
                    .contains("\"mail\":\"zoe.secret@example.org\"");

            tixngo.answer(
                    200,
                    "{\"result\":[{\"id\":\"T-1\",\"state\":\"X\",\"spectatorDetails\":{\"mail\":\"m\",\"email\":\"old\"},\"info7\":\"seven\","
                            + "\"history\":[{\"what\":\"INJECT\"}]}]}");
            ChangesPage page = client.tickets().changes(null, 1);
            assertThat(page.changes()).singleElement().satisfies(change -> {
                assertThat(change.spectatorDetails().email()).isEqualTo("m");
                assertThat(change.extraInfo()).containsExactly(Map.entry(7, "seven"));
                assertThat(change.history().get(0).action().raw()).isEqualTo("INJECT");
                assertThat(change.unknownFields()).containsOnly(Map.entry("spectatorDetails.email", "old"));
            });

            tixngo.answer(json(400, "{\"text\":\"told\",\"mistakes\":[{\"ticketId\":\"T-1\",\"where\":\"w\"}]}"));
            TixngoServiceException refused = catchThrowableOfType(
                    TixngoServiceException.class, () -> client.tickets().inject(List.of(Samples.ticket("T-1"))));
            assertThat(refused.serviceMessage()).contains("told");
            assertThat(refused.itemErrors()).containsOnlyKeys("T-1");
        }
    }

    @Nested
    class AsAFile {
        @TempDir
        Path folder;

        @Test
        void names_only_what_differs() throws IOException {
            Path file = Files.writeString(folder.resolve("p.json"), "\uFEFF" + EXAMPLE);

            TixngoProfile profile = TixngoProfile.read(file);

            assertThat(profile)
                    .isEqualTo(TixngoProfile.builder()
                            .apiKeyHeader("X-Api-Key")
                            .path(Endpoint.INJECT_TICKETS, "/v5/tickets")
                            .path(Endpoint.CHANGED_TICKETS, "/feed")
                            .path(Endpoint.INVALIDATE_TICKETS, "/tickets/void")
                            .path(Endpoint.CONTROL_TICKETS, "/tickets/used")
                            .path(Endpoint.TICKET, "/ticket/{ticketId}")
                            .path(Endpoint.PRIVILEGE_DEFINITION, "/definitions/{definitionId}")
                            .path(Endpoint.PRIVILEGES, "/cards")
                            .parameter("paginationKey", "cursor")
                            .parameter("limit", "size")
                            .field("security.barcode", "barCode")
                            .field("results", "items")
                            .field("pagination.nextPageKey", "next")
                            .ticketsPerCall(500)
                            .build());
            assertThat(profile.maxResponseBytes()).isEqualTo(TixngoProfile.V3.maxResponseBytes());
            assertThat(read("{}")).isEqualTo(TixngoProfile.V3).hasSameHashCodeAs(TixngoProfile.V3);
            assertThat(read("{\"gzipRequests\":true}").gzipRequests()).isTrue();
        }

        @Test
        void that_is_no_text_is_refused() throws IOException {
            Path file = folder.resolve("p.json");
            Files.write(file, "{\"apiKeyHeader\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));

            assertThatThrownBy(() -> TixngoProfile.read(file))
                    .isInstanceOf(TixngoConfigurationException.class)
                    .hasMessageContaining("p.json is no text in UTF-8");
        }

        @Test
        void that_is_huge_is_refused() {
            assertThat(problems(" ".repeat(2 << 20))).singleElement().asString().contains("larger than 1 MiB");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "~~ | line 1, column 1: is empty",
                    "[] | line 1, column 1: the profile must be an object",
                    "{ | line 1, column 2: ends too early",
                    "{§'apiKeyHeader':'X'§'paths':{}} | line 3, column 1: is no JSON",
                    "{} {} | line 1, column 4: something follows",
                    "{§ 'apiKeyHeder':'X'} | line 2, column 2: \"apiKeyHeder\" is not known; did you mean \"apiKeyHeader\"?",
                    "{'zzzzzzzzzzz':1} | \"zzzzzzzzzzz\" is not known; known are: apiKeyHeader, paths",
                    "{'apiKeyHeader':7} | line 1, column 2: apiKeyHeader must be a text",
                    "{'apiKeyHeader':'a b'} | apiKeyHeader must be the name of a header",
                    "{'apiKeyHeader':'User-Agent'} | must not be \"User-Agent\"",
                    "{'apiKeyHeader':'A',§'apiKeyHeader':'B'} | line 2, column 1: \"apiKeyHeader\" is given twice",
                    "{'paths':[]} | paths must be an object",
                    "{'paths':{§'injectTicket':'/x'}} | line 2, column 1: paths.injectTicket is not known; did you mean \"injectTickets\"?",
                    "{'paths':{'injectTickets':'x'}} | paths.injectTickets must be a path relative to the base, such as \"/tickets\"",
                    "{'paths':{'injectTickets':'/x/'}} | a slash first, none last",
                    "{'paths':{'injectTickets':'/x?y=1'}} | no query",
                    "{'paths':{'injectTickets':'/a b'}} | no blanks",
                    "{'paths':{'injectTickets':'/../x'}} | must be a path relative to the base",
                    "{'paths':{'injectTickets':'//x'}} | must be a path relative to the base",
                    "{'paths':{'injectTickets':'/x/{ticketId}'}} | it takes none",
                    "{'paths':{'ticket':'/x'}} | paths.ticket must hold {ticketId} exactly once, as in \"/tickets/{ticketId}\"",
                    "{'paths':{'ticket':'/{ticketId}/{ticketId}'}} | exactly once",
                    "{'paths':{'ticket':'/{ticketId}/{eventId}'}} | it takes only {ticketId}",
                    "{'parameters':{'limits':'n'}} | parameters.limits is not known; did you mean \"limit\"?",
                    "{'parameters':{'limit':'a&b'}} | parameters.limit must be",
                    "{'parameters':{'limit':'paginationKey'}} | parameters.paginationKey and parameters.limit would both be called \"paginationKey\"",
                    "{'fields':{§§'security.barCode':'x'}} | line 3, column 1: fields.security.barCode is not known; did you mean \"security.barcode\"?",
                    "{'fields':{'security.barcode':''}} | the last part of the name only",
                    "{'fields':{'security.barcode':'security.code'}} | the last part of the name only",
                    "{'fields':{'security.barcode':null}} | must be a text",
                    "{'fields':{'extraInfoN':'info'}} | must end with an N too",
                    "{'fields':{'event.id':'k',§'event.name':'k'}} | line 2, column 1: fields.event.id and fields.event.name would both be called \"k\"",
                    "{'fields':{'event.id':'name'}} | line 1, column 12: fields.event.id and fields.event.name would both be called \"name\"",
                    "{'limits':{'ticketPerCall':1}} | limits.ticketPerCall is not known; did you mean \"ticketsPerCall\"?",
                    "{'limits':{'ticketsPerCall':0}} | limits.ticketsPerCall must be 1 to 100,000",
                    "{'limits':{'ticketsPerCall':1.5}} | must be a whole number",
                    "{'limits':{'ticketsPerCall':99999999999999999999}} | must be a whole number",
                    "{'limits':{'ticketsPerCall':4294967297}} | limits.ticketsPerCall must be 1 to 100,000",
                    "{'limits':{'maxResponseBytes':1}} | limits.maxResponseBytes must be 1,024 to 1,073,741,824",
                    "{'gzipRequests':'yes'} | gzipRequests must be true or false"
                })
        void that_is_wrong_is_refused_with_the_place_and_the_nearest_name(String json, String problem) {
            assertThat(problems(json.replace('\'', '"').replace('§', '\n')))
                    .first()
                    .asString()
                    .startsWith("profile.json, line ")
                    .contains(problem);
        }

        @Test
        void tells_all_its_mistakes_at_once() {
            assertThat(problems("{\"a\":1,\n\"limits\":{\"ticketsPerCall\":0},\n\"fields\":{\"x.y.z.x.y.z\":\"k\"}}"))
                    .hasSize(3)
                    .satisfiesExactly(
                            one -> assertThat(one).contains("line 1"),
                            two -> assertThat(two).contains("line 2"),
                            three -> assertThat(three).contains("line 3"));
        }

        @Test
        void tells_a_bounded_number_of_mistakes() {
            StringBuilder json = new StringBuilder("{\"a\":1");
            for (int i = 0; i < 1000; i++) {
                json.append(",\"unknown").append(i).append("\":1");
            }

            assertThat(problems(json + "}")).hasSize(50);
        }
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void built_with_a_wrong_path_is_refused(Endpoint endpoint) {
        TixngoProfile.Builder builder = TixngoProfile.builder().path(endpoint, "no slash");

        assertThatThrownBy(builder::build)
                .isInstanceOf(TixngoConfigurationException.class)
                .hasMessageContaining("paths." + endpoint.key());
    }

    @Test
    void built_with_several_mistakes_tells_them_all() {
        TixngoProfile.Builder builder = TixngoProfile.builder()
                .apiKeyHeader("")
                .parameter("nope", "x")
                .field("event.id", "name")
                .ticketsPerCall(-1)
                .changesPerPage(0)
                .maxResponseBytes(Long.MAX_VALUE);

        assertThat(catchThrowableOfType(TixngoConfigurationException.class, builder::build)
                        .problems())
                .hasSize(6);
    }

    @Test
    void built_by_default_is_right() {
        assertThat(TixngoProfile.builder().build()).isEqualTo(TixngoProfile.V3);
        assertThat(TixngoProfile.V3.toBuilder().build()).isEqualTo(TixngoProfile.V3);
        assertThat(TixngoProfile.V3.ticketsPerCall()).isEqualTo(10_000);
        assertThat(TixngoProfile.V3.gzipRequests()).isFalse();
        assertThat(TixngoProfile.V3.apiKeyHeader()).isEqualTo("x-tixngo-key");
    }
}
