package com.secutix.tixngo.mapping.privilege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.Privilege;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Refusals;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.s360.CardKind;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Validity;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards and their products with parts missing, in several languages, and by rows of one's own. */
class PrivilegeEdgesTest {
    private static final MappingDocument NEWEST = MappingDocument.newest(MappingMode.LIFECYCLE);
    private static final Validity YEAR = new Validity(
            OffsetDateTime.parse("2027-01-01T00:00:00+01:00"), OffsetDateTime.parse("2027-12-31T23:59:00+01:00"));
    private static final Validity MAY = new Validity(
            OffsetDateTime.parse("2027-05-01T00:00:00+02:00"), OffsetDateTime.parse("2027-05-31T23:59:00+02:00"));

    private final PrivilegeMapping standard = PrivilegeMapping.standard();

    private static CardProduct product(Text name, @Nullable Validity validity, boolean mobile) {
        return new CardProduct(CardKind.SEASON, "CLUB", name, name, null, name, validity, mobile);
    }

    private static S360Card card(
            CardProduct product, @Nullable Validity validity, Contact contact, @Nullable Contact beneficiary) {
        return new S360Card(
                "C-1",
                S360TicketStatus.NOT_PRINTED,
                product,
                null,
                null,
                validity,
                contact,
                beneficiary,
                List.of(),
                Map.of("BADGE", "B-7"));
    }

    private static Privilege map(PrivilegeMapping mapping, S360Card card) {
        return ((MappingResult.Mapped<Privilege>) mapping.map(card)).payload();
    }

    private static PrivilegeMapping with(boolean enforce, MappingRow... rows) {
        MappingDocument document = NEWEST;
        for (MappingRow row : rows) {
            document = document.withRow(row);
        }
        return PrivilegeMapping.of(document, MappingPlugins.none(), enforce);
    }

    @Test
    void every_detail_of_a_person_arrives_where_it_belongs() {
        Contact ana = SampleTicket.detailed("ana@example.org", "Ana", "Li");
        Privilege privilege = map(standard, card(product(Text.of("Club"), YEAR, true), MAY, ana, null));
        assertThat(privilege.spectatorDetails())
                .isEqualTo(SpectatorDetails.builder()
                        .email("ana@example.org")
                        .firstName("Ana")
                        .lastName("Li")
                        .gender(com.secutix.tixngo.client.model.Gender.of("F"))
                        .title("MS")
                        .dateOfBirth(java.time.LocalDate.of(1990, 2, 28))
                        .nationality("CH")
                        .passportNumber("P-9")
                        .idCardNumber("ID-7")
                        .phoneNumber("+41790000000")
                        .residenceCountry("FR")
                        .language("fr")
                        .build());
        assertThat(privilege.validFrom()).isEqualTo(MAY.start());
        assertThat(privilege.validUntil()).isEqualTo(MAY.end());
        assertThat(privilege.linkedTicketIds()).isEmpty();
    }

    @Test
    void a_product_without_a_validity_gives_none() {
        CardProduct product = product(Text.of("Club"), null, true);
        DefinedPrivilege definition = ((MappingResult.Mapped<DefinedPrivilege>) standard.definition(product)).payload();
        assertThat(definition.definition().validFrom()).isNull();
        assertThat(definition.definition().validUntil()).isNull();
        assertThat(definition.definition().type().raw()).isEqualTo("SEASON");
        Privilege privilege = map(standard, card(product, null, SampleTicket.ANA, null));
        assertThat(privilege.validFrom()).isNull();
        assertThat(privilege.validUntil()).isNull();
    }

    @Test
    void a_definition_is_in_the_first_language_of_its_product() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("de", "Verein");
        words.put("fr", "Cercle");
        DefinedPrivilege definition = ((MappingResult.Mapped<DefinedPrivilege>)
                        standard.definition(product(Text.of(words), null, true)))
                .payload();
        assertThat(definition.definition().name()).isEqualTo("Verein");
        assertThat(definition.definition().website()).isEqualTo("Verein");
    }

    @ParameterizedTest
    @CsvSource({"fr, Cercle", "de, Verein", "it, Verein"})
    void a_card_is_in_the_language_of_its_contact(String language, String expected) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("de", "Verein");
        words.put("fr", "Cercle");
        Contact speaker = new Contact(
                "a@example.org", null, null, null, null, null, null, null, null, null, null, null, null, language);
        PrivilegeMapping mapping = with(true, MappingRow.toTixngo("privilege.cardNumber", "product.name"));
        assertThat(map(mapping, card(product(Text.of(words), null, true), null, speaker, SampleTicket.ANA))
                        .cardNumber())
                .isEqualTo(expected);
    }

    @Test
    void what_only_a_card_has_is_absent_from_a_definition() {
        PrivilegeMapping mapping = with(
                true,
                MappingRow.toTixngo("privilegeDefinition.imageUrl", "card.number"),
                MappingRow.toTixngo("privilegeDefinition.description", "variable.BADGE"),
                MappingRow.toTixngo("privilegeDefinition.website", "spectator.firstName"),
                MappingRow.toTixngo("privilege.barcode", "variable.BADGE"));
        CardProduct product = product(Text.of("Club"), null, true);
        DefinedPrivilege definition = ((MappingResult.Mapped<DefinedPrivilege>) mapping.definition(product)).payload();
        assertThat(definition.definition().imageUrl()).isNull();
        assertThat(definition.definition().description()).isNull();
        assertThat(definition.definition().website()).isNull();
        assertThat(map(mapping, card(product, null, SampleTicket.ANA, null)).barcode())
                .isEqualTo("B-7");
    }

    @Test
    void only_products_marked_for_mobile_delivery_are_delivered() {
        assertThat(standard.isDelivered(card(product(Text.of("C"), null, true), null, SampleTicket.ANA, null)))
                .isTrue();
        assertThat(standard.isDelivered(card(product(Text.of("C"), null, false), null, SampleTicket.ANA, null)))
                .isFalse();
    }

    @Test
    void missing_data_is_left_to_tixngo_when_that_is_wanted_but_never_the_ids() {
        S360Card nameless = card(product(Text.of("Club"), null, true), null, Contact.of(null, "A", "B"), null);
        assertThat(Refusals.of(standard.map(nameless)))
                .extracting(Violation::field)
                .containsExactly("privilege.spectatorDetails.email");
        assertThat(map(with(false), nameless).spectatorDetails().email()).isNull();
        for (String id : List.of("privilege.privilegeId", "privilege.definitionId")) {
            assertThat(Refusals.of(with(false, MappingRow.toTixngo(id, "variable.NONE"))
                            .map(nameless)))
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(id, "REQUIRED"));
        }
    }

    @Test
    void a_definition_without_id_name_or_type_is_always_refused() {
        for (String field :
                List.of("privilegeDefinition.definitionId", "privilegeDefinition.name", "privilegeDefinition.type")) {
            PrivilegeMapping mapping = with(false, MappingRow.toTixngo(field, "variable.NONE"));
            MappingResult<DefinedPrivilege> result = mapping.definition(product(Text.of("Club"), null, true));
            assertThat(Refusals.of(result))
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(field, "REQUIRED"));
            assertThat(mapping.definitionToSend(product(Text.of("Club"), null, true), null))
                    .contains(result);
        }
    }

    @Test
    void linked_tickets_are_checked_one_by_one() {
        S360Card card = new S360Card(
                "C-1",
                S360TicketStatus.NOT_PRINTED,
                product(Text.of("Club"), null, true),
                null,
                null,
                null,
                SampleTicket.ANA,
                null,
                List.of("S360-1", "b#d"),
                Map.of());
        assertThat(Refusals.of(standard.map(card)))
                .extracting(Violation::field, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("privilege.linkedTicketIds", "INVALID_CHARACTER"));
    }

    @Test
    void a_row_for_a_field_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> with(true, MappingRow.toTixngo("privilege.cardNumbers", "card.number")))
                .isInstanceOf(MappingConfigurationException.class)
                .hasMessageContaining("did you mean 'privilege.cardNumber'");
    }
}
