package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.CardKind;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Validity;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Injection of digital privileges. */
class PrivilegeInjectionTest {

    private static final String PRIVILEGES = "POST /privileges";
    private static final String GOLD = "PUT /privileges/definitions/GOLD";
    private static final String SILVER = "PUT /privileges/definitions/SILVER";

    private final SyncScene scene = new SyncScene();

    @AfterEach
    void close() {
        scene.close();
    }

    private static CardProduct product(String code, String name, boolean mobileDelivery) {
        return new CardProduct(
                CardKind.MEMBERSHIP,
                code,
                Text.of(name),
                null,
                null,
                null,
                new Validity(
                        OffsetDateTime.parse("2027-01-01T00:00:00+01:00"),
                        OffsetDateTime.parse("2027-12-31T23:59:00+01:00")),
                mobileDelivery);
    }

    private static S360Card card(String id, CardProduct product, String... linkedTickets) {
        return new S360Card(
                id,
                S360TicketStatus.NOT_PRINTED,
                product,
                "N-" + id,
                "9876543210" + id,
                null,
                Contact.of("ana@example.org", "Ana", "Li"),
                null,
                List.of(linkedTickets),
                Map.of());
    }

    @Test
    void sends_the_definition_once_and_then_the_cards_with_their_linked_tickets() {
        scene.s360.add(card("C1", product("GOLD", "Gold", true), "T1", "T2"));
        scene.s360.add(card("C2", product("GOLD", "Gold", true)));

        RunReport report = scene.injectPrivileges();

        assertThat(scene.tixngo.names()).containsExactly(GOLD, PRIVILEGES);
        assertThat(scene.tixngo.calls(PRIVILEGES).get(0).items().get(0).path("linkedTicketIds"))
                .hasToString("[\"T1\",\"T2\"]");
        assertThat(report.counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 0, 0));
        assertThat(report.calls()).isEqualTo(2);
        assertThat(scene.s360.card("C1").status()).isEqualTo(S360TicketStatus.PRINTED);
        assertThat(scene.s360.card("C1").printedBy()).isEqualTo("WEB;MAIN");
    }

    @Test
    void sends_no_definition_with_later_cards_unless_it_changed() {
        scene.s360.add(card("C1", product("GOLD", "Gold", true)));
        scene.injectPrivileges();
        scene.tixngo.forgetCalls();
        scene.s360.add(card("C2", product("GOLD", "Gold", true)));
        scene.injectPrivileges();
        List<String> unchanged = scene.tixngo.names();
        scene.tixngo.forgetCalls();
        scene.s360.add(card("C3", product("GOLD", "Gold 2027", true)));
        scene.injectPrivileges();

        assertThat(unchanged).containsExactly(PRIVILEGES);
        assertThat(scene.tixngo.names()).containsExactly(GOLD, PRIVILEGES);
    }

    @Test
    void leaves_out_cards_of_products_that_are_not_delivered_to_the_mobile() {
        scene.s360.add(card("C1", product("GOLD", "Gold", false)));

        RunReport report = scene.injectPrivileges();

        assertThat(report.calls()).isZero();
        assertThat(scene.s360.card("C1").status()).isEqualTo(S360TicketStatus.NOT_PRINTED);
    }

    @Test
    void a_definition_that_is_refused_costs_the_cards_of_its_product_only() {
        scene.s360.add(card("C1", product("GOLD", "Gold", true)));
        scene.s360.add(card("C2", product("GOLD", "Gold", true)));
        scene.s360.add(card("C3", product("SILVER", "Silver", true)));
        scene.tixngo.answer(GOLD, call -> FakeTixngo.json(400, "{\"code\":\"INVALID_REQUEST\",\"message\":\"no\"}"));

        RunReport report = scene.injectPrivileges();

        assertThat(report.counts()).isEqualTo(new RunCounts(3, 1, 2, 0, 0, 0));
        assertThat(report.problems()).extracting(Problem::code).containsOnly("DEFINITION_REFUSED");
        assertThat(scene.tixngo.names()).containsExactly(GOLD, SILVER, PRIVILEGES);
    }

    @Test
    void a_definition_that_cannot_be_sent_lets_its_cards_wait() {
        scene.s360.add(card("C1", product("GOLD", "Gold", true)));
        scene.s360.add(card("C2", product("SILVER", "Silver", true)));
        scene.tixngo.answer(GOLD, call -> FakeTixngo.status(503));
        RunReport first = scene.injectPrivileges();
        scene.tixngo.answer(GOLD, scene.tixngo::accept);

        RunReport second = scene.injectPrivileges();

        assertThat(first.outcome()).isEqualTo(RunOutcome.COMPLETED_WITH_ERRORS);
        assertThat(first.counts()).isEqualTo(new RunCounts(2, 1, 0, 0, 1, 0));
        assertThat(second.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
    }

    @Test
    void a_definition_that_tixngo_has_lost_is_sent_again_by_the_next_run() {
        scene.s360.add(card("C1", product("GOLD", "Gold", true)));
        scene.injectPrivileges();
        scene.s360.add(card("C2", product("GOLD", "Gold", true)));
        scene.tixngo.refuse("C2", "DEFINITION_NOT_FOUND");
        scene.injectPrivileges();
        scene.tixngo.forgetCalls();
        scene.tixngo.accept("C2");

        RunReport report = scene.injectPrivileges();

        assertThat(scene.tixngo.names()).containsExactly(GOLD, PRIVILEGES);
        assertThat(report.counts().delivered()).isEqualTo(1);
    }

    @Test
    void a_wrong_key_ends_the_run_and_marks_nothing() {
        scene.s360.add(card("C1", product("GOLD", "Gold", true)));
        scene.tixngo.answer(GOLD, call -> FakeTixngo.json(401, "{\"code\":\"UNAUTHORIZED\"}"));

        RunReport report = scene.injectPrivileges();

        assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.failure().orElseThrow().code()).isEqualTo("UNAUTHORIZED");
        assertThat(report.counts().deferred()).isEqualTo(1);
        assertThat(scene.s360.card("C1").problems()).isEmpty();
    }
}
