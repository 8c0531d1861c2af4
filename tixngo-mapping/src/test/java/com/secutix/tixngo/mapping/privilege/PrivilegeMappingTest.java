package com.secutix.tixngo.mapping.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.Privilege;
import com.secutix.tixngo.client.model.PrivilegeDefinition;
import com.secutix.tixngo.client.model.PrivilegeType;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Refusals;
import com.secutix.tixngo.mapping.s360.CardKind;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Validity;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Membership and season cards become digital privileges. */
class PrivilegeMappingTest {
    private static final Validity YEAR = new Validity(
            OffsetDateTime.parse("2027-01-01T00:00:00+01:00"), OffsetDateTime.parse("2027-12-31T23:59:00+01:00"));

    private final PrivilegeMapping mapping = PrivilegeMapping.standard();

    private static CardProduct product(String name) {
        return new CardProduct(
                CardKind.MEMBERSHIP, "CLUB", Text.of(name), Text.of("All home games"), "https://i", null, YEAR, true);
    }

    private static S360Card card(String email, String barcode) {
        return new S360Card(
                "C-1",
                S360TicketStatus.NOT_PRINTED,
                product("Club"),
                "N-1",
                barcode,
                null,
                Contact.of(email, "Ana", "Li"),
                Contact.of("bo@example.org", "Bo", "Ek"),
                List.of("S360-1", "S360-2"),
                Map.of());
    }

    @Test
    void a_product_gives_the_definition() {
        assertThat(mapping.definition(product("Club")))
                .isEqualTo(new MappingResult.Mapped<>(new DefinedPrivilege(
                        "CLUB",
                        PrivilegeDefinition.builder("Club", PrivilegeType.of("MEMBERSHIP"))
                                .description("All home games")
                                .imageUrl("https://i")
                                .validFrom(YEAR.start())
                                .validUntil(YEAR.end())
                                .build())));
    }

    @Test
    void a_definition_is_sent_first_and_then_only_when_it_changed() {
        PrivilegeDefinition sent = ((MappingResult.Mapped<DefinedPrivilege>) mapping.definition(product("Club")))
                .payload()
                .definition();
        assertThat(mapping.definitionToSend(product("Club"), null)).isPresent();
        assertThat(mapping.definitionToSend(product("Club"), sent)).isEmpty();
        assertThat(mapping.definitionToSend(product("Club 2"), sent)).isPresent();
    }

    @Test
    void a_card_gives_the_privilege() {
        Privilege privilege = ((MappingResult.Mapped<Privilege>) mapping.map(card("ana@example.org", "B-1"))).payload();
        assertThat(privilege.privilegeId()).isEqualTo("C-1");
        assertThat(privilege.definitionId()).isEqualTo("CLUB");
        assertThat(privilege.cardNumber()).isEqualTo("N-1");
        assertThat(privilege.barcode()).isEqualTo("B-1");
        assertThat(privilege.validFrom()).isEqualTo(YEAR.start());
        assertThat(privilege.validUntil()).isEqualTo(YEAR.end());
        assertThat(privilege.linkedTicketIds()).containsExactly("S360-1", "S360-2");
        assertThat(privilege.spectatorDetails().email()).isEqualTo("ana@example.org");
        assertThat(privilege.spectatorDetails().firstName()).isEqualTo("Bo");
    }

    @Test
    void a_card_that_breaks_rules_is_refused_with_all_of_them_and_shows_nobody() {
        assertThat(Refusals.of(mapping.map(card(null, "9".repeat(600)))))
                .hasSize(2)
                .asString()
                .contains("privilege.spectatorDetails.email", "privilege.barcode")
                .doesNotContain("999999");
    }
}
