package com.secutix.tixngo.mapping.injection;

import static com.secutix.tixngo.mapping.SampleTicket.pass;
import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.mapping.ExplainedField;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Refusals;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.document.Layer;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Seat;
import com.secutix.tixngo.mapping.spi.MappingContributions;
import com.secutix.tixngo.mapping.spi.MappingPlugin;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The layers of the payload stand in one order, whatever the order in which they were written down. */
class LayersTest {

    private static final MappingDocument NEWEST = MappingDocument.newest(MappingMode.LIFECYCLE);
    private static final String GROUP = "activationParameters.groupId";

    private static MappingPlugin plugin(String name, Consumer<MappingContributions> work) {
        return new MappingPlugin() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void contribute(MappingContributions contributions) {
                work.accept(contributions);
            }
        };
    }

    private static Ticket map(InjectionMapping mapping, SampleTicket sample) {
        return ((MappingResult.Mapped<Ticket>) mapping.map(sample.build())).payload();
    }

    /** A mapping in which these layers fill one field, each with its own name. */
    private static InjectionMapping filledBy(List<Layer> layers, boolean backwards) {
        List<MappingRow> rows = new ArrayList<>(NEWEST.rows());
        rows.removeIf(row -> row.target().equals(GROUP));
        InjectionMapping.Builder builder = InjectionMapping.builder();
        for (Layer layer : layers) {
            switch (layer) {
                case DEFAULTS, COMFORT_VARIABLES ->
                    rows.add(MappingRow.toTixngo(GROUP, "'" + layer + "'").in(layer));
                case TEMPLATE -> builder.template(TicketTemplate.parse(GROUP + " = TEMPLATE", "test"));
                case PLUGINS ->
                    builder.plugins(MappingPlugins.of(
                            List.of(plugin("p", to -> to.addRow(MappingRow.toTixngo(GROUP, "'PLUGINS'"))))));
            }
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        return builder.document(NEWEST.withRows(rows)).build();
    }

    @Nested
    class OfFields {

        @ParameterizedTest
        @EnumSource(Layer.class)
        void give_the_latest_layer_the_last_word(Layer latest) {
            List<Layer> all = List.of(Layer.values());
            List<Layer> earlier = all.subList(0, all.indexOf(latest));
            List<Layer> layers = all.subList(0, all.indexOf(latest) + 1);
            for (boolean backwards : new boolean[] {false, true}) {
                InjectionMapping mapping = filledBy(layers, backwards);
                assertThat(map(mapping, ticket()).activationParameters().groupId())
                        .isEqualTo(latest.name());
                ExplainedField explained = mapping.explain(ticket().build(), null).fields().stream()
                        .filter(field -> field.field().equals(GROUP))
                        .findFirst()
                        .orElseThrow();
                assertThat(explained.layer()).isEqualTo(latest);
                assertThat(explained.overrode())
                        .extracting(text -> text.substring(0, text.indexOf(':')))
                        .containsExactlyElementsOf(
                                earlier.stream().map(Layer::name).toList());
            }
        }

        @Test
        void let_an_earlier_one_speak_where_a_later_one_is_blank() {
            MappingDocument document = NEWEST.withRow(
                            MappingRow.toTixngo("event.name", "variable.X").in(Layer.COMFORT_VARIABLES))
                    .withRow(
                            MappingRow.toTixngo("event.website", "product.name").in(Layer.COMFORT_VARIABLES));
            InjectionMapping mapping =
                    InjectionMapping.builder().document(document).build();
            SampleTicket sample = ticket();
            sample.variables.put("X", " ");
            sample.website = Text.of("https://default");
            sample.productName = Text.of("");
            assertThat(map(mapping, sample).event().name()).isEqualTo(Text.of("Final"));
            assertThat(map(mapping, sample).event().website()).isEqualTo(Text.of("https://default"));
            sample.productName = Text.of(Map.of("en", " ", "fr", ""));
            assertThat(map(mapping, sample).event().website()).isEqualTo(Text.of("https://default"));
            sample.productName = Text.of(Map.of("en", "https://product"));
            assertThat(map(mapping, sample).event().website()).isEqualTo(Text.of("https://product"));
        }
    }

    @Nested
    class OfLists {

        @Test
        void keep_the_order_of_their_rows() {
            List<MappingRow> rows = new ArrayList<>(NEWEST.rows());
            Collections.reverse(rows);
            SampleTicket sample = ticket();
            sample.seat = new Seat("G", "A", "R", "S");
            assertThat(map(InjectionMapping.builder().document(NEWEST).build(), sample)
                            .ticketDetails()
                            .main())
                    .extracting(entry -> entry.key() + entry.value().first())
                    .containsExactly("GateG", "AreaA", "RowR", "SeatS");
            assertThat(map(
                                    InjectionMapping.builder()
                                            .document(NEWEST.withRows(rows))
                                            .build(),
                                    sample)
                            .ticketDetails()
                            .main())
                    .extracting(entry -> entry.key() + entry.value().first())
                    .containsExactly("SeatS", "RowR", "AreaA", "GateG");
        }

        @Test
        void let_an_earlier_entry_speak_where_a_later_one_of_the_same_key_has_no_value() {
            InjectionMapping mapping = InjectionMapping.builder()
                    .plugins(MappingPlugins.of(List.of(plugin("p", to -> {
                        to.addRow(MappingRow.toTixngo("ticketDetails.main[Gate]", "variable.GATE"));
                        to.addRow(MappingRow.toTixngo("ticketDetails.extra[Gate]", "'extra'"));
                    }))))
                    .build();
            SampleTicket sample = ticket();
            sample.seat = new Seat("G", null, null, null);
            assertThat(map(mapping, sample).ticketDetails()).satisfies(details -> {
                assertThat(details.main())
                        .extracting(entry -> entry.value().first())
                        .containsExactly("G");
                assertThat(details.extra())
                        .extracting(entry -> entry.value().first())
                        .containsExactly("extra");
            });
            assertThat(mapping.explain(sample.build(), null).fields())
                    .filteredOn(field -> field.field().equals("ticketDetails.main[Gate]"))
                    .extracting(ExplainedField::plugin)
                    .containsOnlyNulls();
            sample.variables.put("GATE", "P");
            assertThat(map(mapping, sample).ticketDetails().main())
                    .extracting(entry -> entry.key() + entry.value().first())
                    .containsExactly("GateP");
            assertThat(mapping.explain(sample.build(), null).fields())
                    .filteredOn(field -> field.field().equals("ticketDetails.main[Gate]"))
                    .singleElement()
                    .satisfies(field -> {
                        assertThat(field.plugin()).isEqualTo("p");
                        assertThat(field.overrode()).containsExactly("DEFAULTS: seat.gate");
                    });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"ticketDetails.main[]", "ticketDetails.main[ ]", "ticketDetails.main[x", "event.metadata.0"})
        void name_entries_by_their_key(String target) {
            MappingDocument document = NEWEST.withRow(MappingRow.toTixngo(target, "ticket.id"));
            assertThatThrownBy(
                            () -> InjectionMapping.builder().document(document).build())
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("a row names an entry by its key");
        }

        @Test
        void send_texts_in_one_language_where_the_list_takes_only_that() {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("en", "Final");
            words.put("fr", "Finale");
            SampleTicket sample = ticket();
            sample.performanceName = Text.of(words);
            InjectionMapping mapping = InjectionMapping.builder()
                    .sendMultilingualAsJsonObject(true)
                    .document(NEWEST.withRow(MappingRow.toTixngo("ticketDetails.main[Name]", "performance.name"))
                            .withRow(MappingRow.toTixngo("ticketDetails.hidden[Name]", "performance.name")))
                    .build();
            Ticket mapped = map(mapping, sample);
            assertThat(mapped.ticketDetails().main().get(0).value()).isEqualTo(Text.of(words));
            assertThat(mapped.ticketDetails().hidden().get(0).value()).isEqualTo(Text.of("Final"));
        }
    }

    @Nested
    class OfPlugins {

        @Test
        void concern_only_their_own_direction_and_kind_of_payload() {
            MappingPlugins plugins = MappingPlugins.of(List.of(plugin("p", to -> {
                to.addRow(MappingRow.toTixngo("sortingKey", "'ticket'"));
                to.addRow(MappingRow.toTixngo("privilege.cardNumber", "'card'"));
                to.addRow(MappingRow.toS360("mobile.taxNumber", "'change'"));
                to.replaceRow(MappingRow.toTixngo("purchaseDetails.category", "'replaced'"));
                to.replaceRow(MappingRow.toTixngo("privilege.barcode", "'replaced'"));
                to.replaceRow(MappingRow.toS360("mobile.eventId", "'replaced'"));
            })));
            Ticket mapped = map(InjectionMapping.builder().plugins(plugins).build(), ticket());
            assertThat(mapped.sortingKey()).isEqualTo("ticket");
            assertThat(mapped.purchaseDetails().category()).isEqualTo("replaced");
            com.secutix.tixngo.mapping.privilege.PrivilegeMapping.of(NEWEST, plugins, true);
            com.secutix.tixngo.mapping.feedback.FeedbackMapping.builder(NEWEST)
                    .plugins(plugins)
                    .build();
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void are_refused_together_when_their_converters_or_sources_are_there_already(boolean converter) {
            MappingPlugins plugins = MappingPlugins.of(List.of(plugin("p", to -> {
                if (converter) {
                    to.addConverter("trim", ValueType.TEXT, ValueType.TEXT, text -> text);
                } else {
                    to.addTicketSource("ticket.id", ValueType.TEXT, false, S -> "x");
                }
            })));
            assertThatThrownBy(() -> InjectionMapping.builder().plugins(plugins).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(converter ? "already a converter 'trim'" : "already a source 'ticket.id'");
        }

        @Test
        void that_give_a_value_of_another_type_cost_one_ticket() {
            InjectionMapping mapping = InjectionMapping.builder()
                    .plugins(MappingPlugins.of(List.of(plugin("p", to -> {
                        to.addTicketSource("odd", ValueType.NUMBER, false, each -> "not a number");
                        to.addTicketSource("words", ValueType.WORDS, false, each -> "plain");
                        to.addRow(MappingRow.toTixngo("purchaseDetails.price", "odd"));
                        to.addRow(MappingRow.toTixngo("event.group.name", "words"));
                    }))))
                    .build();
            assertThat(Refusals.of(mapping.map(ticket().build())))
                    .extracting(Violation::code, Violation::message)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "PLUGIN_FAILED", "purchaseDetails.price has no value: plugin 'p' gave no NUMBER"));
        }

        @Test
        void whose_row_reads_what_cannot_be_computed_are_named() {
            SampleTicket sample = ticket();
            sample.duration = Duration.ofSeconds(Long.MAX_VALUE);
            InjectionMapping plain = InjectionMapping.builder().build();
            assertThat(Refusals.of(plain.map(sample.build())))
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("event.expirationDate", "ROW_FAILED"));
            assertThat(Refusals.of(plain.map(sample.build())).get(0).message()).contains("the row performance.expiry");
            InjectionMapping extended = InjectionMapping.builder()
                    .plugins(MappingPlugins.of(List.of(plugin(
                            "p",
                            to -> to.addRow(MappingRow.toTixngo("activationParameters.time", "performance.expiry"))))))
                    .build();
            assertThat(Refusals.of(extended.map(sample.build())))
                    .extracting(Violation::code)
                    .containsExactly("ROW_FAILED", "PLUGIN_FAILED");
        }
    }

    @Nested
    class OfPeople {

        private final InjectionMapping mapping = InjectionMapping.builder().build();

        private String walletOf(TicketOwner owner) {
            SampleTicket sample = ticket();
            sample.replaces = "OLD";
            return ((MappingResult.Mapped<Ticket>) mapping.map(sample.build(), new ReplacedTicket("REPRINT", owner)))
                    .payload()
                    .spectatorDetails()
                    .email();
        }

        @Test
        void fall_back_to_the_cultural_contact_without_an_address() {
            assertThat(walletOf(null)).isEqualTo("ana@example.org");
            assertThat(walletOf(new TicketOwner(null, "Bo", "Ek"))).isEqualTo("ana@example.org");
            assertThat(walletOf(new TicketOwner("bo@example.org", null, null))).isEqualTo("bo@example.org");
        }

        @Test
        void make_the_main_applicant_by_name_and_address() {
            for (Contact other : List.of(
                    Contact.of("ana@example.org", "Bo", "Li"),
                    Contact.of("ana@example.org", "Ana", "Ek"),
                    Contact.of("bo@example.org", "Ana", "Li"),
                    Contact.of(null, "Ana", "Li"))) {
                SampleTicket sample = ticket();
                sample.beneficiary = other;
                assertThat(map(mapping, sample).spectatorDetails().mainApplicant())
                        .isFalse();
            }
            SampleTicket same = ticket();
            same.beneficiary = Contact.of("ANA@example.org", "Ana", "Li");
            assertThat(map(mapping, same).spectatorDetails().mainApplicant()).isTrue();
        }

        @Test
        void of_a_pass_are_the_same_and_its_event_is_the_product() {
            Ticket mapped = map(mapping, pass());
            assertThat(mapped.event().id()).isEqualTo("PROD-1");
            assertThat(mapped.event().name()).isEqualTo(Text.of("Cup"));
        }
    }
}
