package com.secutix.tixngo.mapping.spi;

import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketStatus;
import com.secutix.tixngo.mapping.ExplainedField;
import com.secutix.tixngo.mapping.Explanation;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Refusals;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.feedback.ContactPolicy;
import com.secutix.tixngo.mapping.feedback.FeedbackMapping;
import com.secutix.tixngo.mapping.feedback.FeedbackUpdate;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.injection.OwnerPolicy;
import com.secutix.tixngo.mapping.injection.TicketTemplate;
import com.secutix.tixngo.mapping.lifecycle.KnownStatus;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.s360.Seat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What plugins can add, what they cannot break, and how explanations name them. */
class MappingPluginTest {

    private static MappingPlugin plugin(String name, int order, Consumer<MappingContributions> work) {
        return new MappingPlugin() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public void contribute(MappingContributions contributions) {
                work.accept(contributions);
            }
        };
    }

    private static InjectionMapping.Builder with(MappingPlugin... plugins) {
        return InjectionMapping.builder().plugins(MappingPlugins.of(List.of(plugins)));
    }

    private static Ticket map(InjectionMapping mapping, SampleTicket sample) {
        return ((MappingResult.Mapped<Ticket>) mapping.map(sample.build())).payload();
    }

    @Nested
    class CanAdd {

        @Test
        void a_row_that_wins_over_the_template() {
            MappingPlugin plugin = plugin("p", 0, to -> to.addRow(MappingRow.toTixngo("sortingKey", "sale.tariff")));
            InjectionMapping mapping = with(plugin)
                    .template(TicketTemplate.parse("sortingKey = T", "t"))
                    .build();
            assertThat(map(mapping, ticket()).sortingKey()).isEqualTo("ADULT");
        }

        @Test
        void a_row_in_the_place_of_a_default_which_the_template_still_wins_over() {
            MappingPlugin plugin =
                    plugin("p", 0, to -> to.replaceRow(MappingRow.toTixngo("purchaseDetails.category", "'FIXED'")));
            assertThat(map(with(plugin).build(), ticket()).purchaseDetails().category())
                    .isEqualTo("FIXED");
            InjectionMapping templated = with(plugin)
                    .template(TicketTemplate.parse("purchaseDetails.category = T", "t"))
                    .build();
            assertThat(map(templated, ticket()).purchaseDetails().category()).isEqualTo("T");
        }

        @Test
        void a_source_a_converter_and_a_list_entry_that_uses_them() {
            MappingPlugin plugin = plugin("p", 0, to -> {
                to.addTicketSource(
                        "loyalty",
                        ValueType.TEXT,
                        true,
                        ticket -> ticket.variables().get("LOYALTY"));
                to.addConverter("stars", ValueType.TEXT, ValueType.TEXT, text -> "*" + text + "*");
                to.addRow(MappingRow.toTixngo("ticketDetails.hidden[loyalty]", "loyalty")
                        .convertedBy("stars"));
            });
            SampleTicket sample = ticket();
            sample.variables.put("LOYALTY", "77");
            assertThat(map(with(plugin).build(), sample).ticketDetails().hidden())
                    .containsExactly(KeyValue.of("loyalty", "*77*"));
            assertThat(map(with(plugin).build(), ticket()).ticketDetails()).isNull();
        }

        @Test
        void an_entry_in_the_place_of_one_with_the_same_key() {
            MappingPlugin plugin =
                    plugin("p", 0, to -> to.addRow(MappingRow.toTixngo("ticketDetails.main[Gate]", "variable.GATE")));
            SampleTicket sample = ticket();
            sample.seat = new Seat("A", null, null, "7");
            assertThat(map(with(plugin).build(), sample).ticketDetails().main())
                    .containsExactly(KeyValue.of("Gate", "A"), KeyValue.of("Seat", "7"));
            sample.variables.put("GATE", "B");
            assertThat(map(with(plugin).build(), sample).ticketDetails().main())
                    .containsExactly(KeyValue.of("Gate", "B"), KeyValue.of("Seat", "7"));
        }

        @Test
        void a_layer_that_explanations_name() {
            MappingPlugin plugin =
                    plugin("p", 0, to -> to.addLayer("summer", List.of(MappingRow.toTixngo("sortingKey", "'S'"))));
            Explanation explanation = with(plugin).build().explain(ticket().build(), null);
            assertThat(explanation.fields())
                    .filteredOn(field -> field.field().equals("sortingKey"))
                    .extracting(ExplainedField::plugin)
                    .containsExactly("p, layer summer");
        }

        @Test
        void a_status_with_its_family_and_a_value_for_a_contact() {
            MappingPlugin plugin = plugin("p", 0, to -> {
                to.addStatus(new KnownStatus("REVIVED", StatusFamily.INITIAL_DELIVERY, List.of()));
                to.addRow(MappingRow.toS360("mobile.taxNumber", "extraInfo3"));
            });
            FeedbackMapping mapping = FeedbackMapping.builder(MappingMode.LIFECYCLE)
                    .plugins(MappingPlugins.of(List.of(plugin)))
                    .build();
            TicketChange change = TicketChange.builder("1", TicketStatus.of("revived"))
                    .extraInfo(new java.util.TreeMap<>(java.util.Map.of(3, "three")))
                    .build();
            FeedbackUpdate update = ((MappingResult.Mapped<FeedbackUpdate>) mapping.apply(null, change)).payload();
            assertThat(update.ticket().status()).isEqualTo("REVIVED");
            assertThat(update.ticket().family()).isEqualTo(StatusFamily.INITIAL_DELIVERY);
            assertThat(update.ticket().taxNumber()).isEqualTo("three");
        }

        @Test
        void a_source_that_feedback_reads() {
            MappingPlugin plugin = plugin("p", 0, to -> {
                to.addChangeSource("shouted", ValueType.TEXT, false, change -> change.ticketId() + "!");
                to.addRow(MappingRow.toS360("mobile.taxNumber", "shouted"));
            });
            FeedbackMapping mapping = FeedbackMapping.builder(MappingMode.LIFECYCLE)
                    .plugins(MappingPlugins.of(List.of(plugin)))
                    .build();
            TicketChange change =
                    TicketChange.builder("17", TicketStatus.of("ACTIVATED")).build();
            FeedbackUpdate update = ((MappingResult.Mapped<FeedbackUpdate>) mapping.apply(null, change)).payload();
            assertThat(update.ticket().taxNumber()).isEqualTo("17!");
        }

        @Test
        void a_rule_for_the_owner() {
            MappingPlugin plugin = plugin("p", 0, to -> to.decideOwnersBy(OwnerPolicy.culturalContact()));
            SampleTicket sample = ticket();
            sample.replaces = "0";
            assertThat(with(plugin).build().needsLastOwner(sample.build(), "REPRINT"))
                    .isFalse();
        }
    }

    @Nested
    class CannotBreak {

        @Test
        void more_than_one_ticket_when_it_throws_and_is_named_without_what_it_said() {
            MappingPlugin plugin = plugin("fragile", 0, to -> {
                to.addTicketSource("odd", ValueType.TEXT, false, ticket -> {
                    if (ticket.ticketId().equals("BAD")) {
                        throw new IllegalStateException("SECRET@example.org");
                    }
                    return "fine";
                });
                to.addRow(MappingRow.toTixngo("sortingKey", "odd"));
            });
            InjectionMapping mapping = with(plugin).build();
            SampleTicket bad = ticket();
            bad.ticketId = "BAD";
            assertThat(Refusals.of(mapping.map(bad.build())))
                    .singleElement()
                    .asString()
                    .contains("PLUGIN_FAILED", "fragile", "sortingKey")
                    .doesNotContain("SECRET");
            assertThat(map(mapping, ticket()).sortingKey()).isEqualTo("fine");
        }

        @Test
        void a_field_by_a_value_of_another_type() {
            MappingPlugin plugin = plugin("liar", 0, to -> {
                to.addTicketSource("lie", ValueType.TIME, false, ticket -> "no time");
                to.addRow(MappingRow.toTixngo("event.startTime", "lie"));
            });
            assertThat(Refusals.of(with(plugin).build().map(ticket().build())).toString())
                    .contains("PLUGIN_FAILED", "liar");
        }

        @Test
        void the_order_which_is_by_number_and_then_by_name() {
            assertThat(MappingPlugins.of(List.of(
                                    plugin("c", 1, to -> {}), plugin("b", 0, to -> {}), plugin("a", 1, to -> {})))
                            .names())
                    .containsExactly("b", "a", "c");
        }
    }

    @Nested
    class AreRefused {

        @Test
        void when_two_claim_the_same_target_naming_both() {
            MappingPlugin one = plugin("one", 0, to -> to.addRow(MappingRow.toTixngo("sortingKey", "'1'")));
            MappingPlugin two = plugin("two", 0, to -> to.replaceRow(MappingRow.toTixngo("sortingKey", "'2'")));
            assertThatThrownBy(() -> MappingPlugins.of(List.of(one, two)))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("'one'")
                    .hasMessageContaining("'two'")
                    .hasMessageContaining("sortingKey");
        }

        @Test
        void when_two_bring_the_same_rule_or_name() {
            MappingPlugin one = plugin("one", 0, to -> to.decideOwnersBy(OwnerPolicy.lastOwner()));
            MappingPlugin two = plugin("two", 0, to -> to.decideOwnersBy(OwnerPolicy.lastOwner()));
            assertThatThrownBy(() -> MappingPlugins.of(List.of(one, two))).hasMessageContaining("rule for owners");
            assertThatThrownBy(() -> MappingPlugins.of(List.of(one, plugin("one", 1, to -> {}))))
                    .hasMessageContaining("plugin name");
        }

        static Stream<Arguments> whatTwoMayNotBring() {
            MappingRow row = MappingRow.toTixngo("sortingKey", "'1'");
            KnownStatus status = new KnownStatus("REVIVED", StatusFamily.OTHER, List.of());
            return Stream.of(
                    Arguments.of("the target sortingKey", claim(to -> to.addRow(row))),
                    Arguments.of("the target sortingKey", claim(to -> to.addLayer("summer", List.of(row)))),
                    Arguments.of(
                            "the converter twist",
                            claim(to -> to.addConverter("twist", ValueType.TEXT, ValueType.TEXT, value -> value))),
                    Arguments.of(
                            "the ticket source odd",
                            claim(to -> to.addTicketSource("odd", ValueType.TEXT, false, ticket -> "odd"))),
                    Arguments.of(
                            "the change source odd",
                            claim(to -> to.addChangeSource("odd", ValueType.TEXT, false, change -> "odd"))),
                    Arguments.of("the status REVIVED", claim(to -> to.addStatus(status))),
                    Arguments.of("the rule for owners", claim(to -> to.decideOwnersBy(OwnerPolicy.lastOwner()))),
                    Arguments.of(
                            "the rule for contacts", claim(to -> to.decideContactsBy(ContactPolicy.documented()))));
        }

        /** Gives a lambda its type. */
        private static Consumer<MappingContributions> claim(Consumer<MappingContributions> work) {
            return work;
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("whatTwoMayNotBring")
        void when_two_bring_the_same(String what, Consumer<MappingContributions> work) {
            assertThatThrownBy(() -> MappingPlugins.of(List.of(plugin("one", 0, work), plugin("two", 1, work))))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("'one")
                    .hasMessageContaining("'two")
                    .hasMessageContaining("both claim " + what);
        }

        @Test
        void when_they_replace_a_row_that_is_not_there() {
            MappingPlugin plugin = plugin("p", 0, to -> to.replaceRow(MappingRow.toTixngo("sortingKey", "'1'")));
            assertThatThrownBy(() -> with(plugin).build())
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("'p'")
                    .hasMessageContaining("no such row");
        }
    }

    @Nested
    class Explanations {

        @Test
        void say_layer_origin_and_what_was_overridden_and_mask_people() {
            SampleTicket sample = ticket();
            sample.comfort.put("TIXAct", "-4h");
            sample.comfort.put("TIXStart", "-1h");
            InjectionMapping mapping = InjectionMapping.builder()
                    .template(TicketTemplate.parse("event.name = X\nsortingKey = ${Contact_lastName}", "t"))
                    .build();
            Explanation explanation = mapping.explain(sample.build(), null);
            assertThat(explanation.table())
                    .contains(
                            List.of(
                                    "event.name",
                                    "X",
                                    "TEMPLATE",
                                    "line 1",
                                    "DEFAULTS: performance.name, else product.name"),
                            List.of("sortingKey", "***", "TEMPLATE", "line 2", ""),
                            List.of("spectatorDetails.email", "***", "DEFAULTS", "wallet.email", ""),
                            List.of("activationParameters.method", "offline", "DEFAULTS", "'offline'", ""),
                            List.of(
                                    "event.startTime",
                                    "2027-06-01T19:45:00+02:00",
                                    "COMFORT_VARIABLES",
                                    "comfort.TIXStart",
                                    "DEFAULTS: performance.start, else validity.start"));
            assertThat(explanation.table().toString()).doesNotContain("example.org", "Ana", "0123456789");
            assertThat(explanation.violations()).isEmpty();
        }

        @Test
        void mask_a_value_that_one_of_several_sources_makes_personal() {
            for (String[] sources : new String[][] {
                {"variable.Gate", "contact.lastName"}, {"contact.lastName", "variable.Gate"},
            }) {
                MappingPlugin plugin = plugin("p", 0, to -> to.addRow(MappingRow.toTixngo("sortingKey", sources)));
                assertThat(with(plugin).build().explain(ticket().build(), null).fields())
                        .filteredOn(field -> field.field().equals("sortingKey"))
                        .singleElement()
                        .satisfies(field -> assertThat(field.value()).isEqualTo("***"));
            }
        }

        @Test
        void mask_a_value_of_a_person_that_stands_in_for_one_of_a_later_layer() {
            MappingPlugin plugin =
                    plugin("p", 0, to -> to.addRow(MappingRow.toTixngo("sortingKey", "contact.lastName")));
            Explanation explanation = with(plugin)
                    .template(TicketTemplate.parse("sortingKey = ${Gate}", "t"))
                    .build()
                    .explain(ticket().build(), null);
            assertThat(explanation.table().toString()).doesNotContain("Li,", "Li]");
        }

        @Test
        void tell_what_is_wrong() {
            SampleTicket sample = ticket();
            sample.zip = "";
            assertThat(InjectionMapping.builder()
                            .build()
                            .explain(sample.build(), null)
                            .violations())
                    .hasSize(1);
        }
    }
}
