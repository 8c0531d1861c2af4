package com.secutix.tixngo.host.store;

import static com.secutix.tixngo.host.store.TicketBuilder.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.feedback.ContactDecision;
import com.secutix.tixngo.mapping.feedback.ContactDetails;
import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.sync.spi.ContactChange;
import com.secutix.tixngo.sync.spi.KnownTicket;
import com.secutix.tixngo.sync.spi.PassedOverChange;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JdbcFeedbackStoreTest {

    @Parameter
    TestDatabase kind;

    StoreFixture s360;
    FeedbackScene feedback;

    @BeforeEach
    void open() {
        s360 = new StoreFixture(kind);
        feedback = FeedbackScene.of(s360);
    }

    @AfterEach
    void close() {
        if (s360 != null) {
            s360.close();
        }
    }

    @Test
    void anyMobileTicketComesBackAsItWentIn() {
        Random chance = new Random(20_270_501);
        List<String> ids = IntStream.range(0, 300).mapToObj(i -> "t" + i).toList();
        s360.addAll(ids.toArray(String[]::new));
        for (int round = 0; round < 3; round++) {
            List<MobileTicket> mobiles = new ArrayList<>();
            ids.forEach(id -> mobiles.add(MobileTicketBuilder.any(id, chance)));
            feedback.apply(
                    List.of(),
                    mobiles.stream()
                            .map(mobile -> new TicketFeedback(mobile, null, null))
                            .toList());
            Map<String, KnownTicket> found = feedback.store.find(ids);
            assertThat(mobiles)
                    .allSatisfy(mobile ->
                            assertThat(found.get(mobile.ticketId()).mobile()).isEqualTo(mobile));
        }
    }

    @Test
    void distributionIsReplacedAndStaysWhenItIsNotKept() {
        s360.addAll("a");
        MobileTicket mobile = MobileTicketBuilder.ticket("a").build();
        DistributionEntry pending = new DistributionEntry(
                null, "ben@example.org", "DISTRIBUTE", "PENDING", OffsetDateTime.parse("2027-05-01T12:00:00-03:30"));
        DistributionEntry confirmed =
                new DistributionEntry("ana@example.org", "ben@example.org", "DISTRIBUTE", "CONFIRMED", null);
        feedback.apply(List.of(), List.of(new TicketFeedback(mobile, List.of(pending), null)));
        assertThat(s360.story("a").distribution()).containsExactly(pending);
        feedback.apply(List.of(), List.of(new TicketFeedback(mobile, List.of(confirmed), null)));
        feedback.apply(List.of(), List.of(new TicketFeedback(mobile, null, null)));
        assertThat(s360.story("a").distribution()).containsExactly(confirmed);
    }

    @Test
    void aContactIsCreatedOnceAndCompletedLater() {
        s360.addAll("a", "b");
        ContactChange pending = new ContactChange(
                "ben@example.org", new ContactDecision.Create(ContactDetails.temporary("Ben@Example.org"), true, true));
        TicketFeedback toBen =
                new TicketFeedback(MobileTicketBuilder.ticket("a").build(), null, "ben@example.org");
        feedback.apply(List.of(pending), List.of(toBen));
        feedback.apply(List.of(pending), List.of(toBen));
        List<ContactCandidate> found = feedback.store
                .contacts(List.of("ben@example.org", "nobody@example.org"))
                .get("ben@example.org");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).temporary()).isTrue();
        assertThat(found.get(0).internetAccount()).isTrue();
        assertThat(s360.story("a").temporaryContact()).isTrue();
        ContactDetails known =
                new ContactDetails(Contact.of("ben@example.org", "Ben", "Roy"), true, null, Map.of("club", "yes"));
        feedback.apply(
                List.of(new ContactChange(
                        "ben@example.org",
                        new ContactDecision.Upgrade(found.get(0).contactId(), known, true))),
                List.of(new TicketFeedback(MobileTicketBuilder.ticket("b").build(), null, "ben@example.org")));
        assertThat(s360.story("a").ticket().culturalContact()).isEqualTo(Contact.of("Ben@Example.org", "Ben", "Roy"));
        assertThat(s360.story("b").ticket().culturalContact().firstName()).isEqualTo("Ben");
        assertThat(s360.story("b").temporaryContact()).isFalse();
    }

    @Test
    void aContactThatAppearedMeanwhileIsUsed() {
        s360.add(ticket("a"));
        feedback.apply(
                List.of(new ContactChange(
                        "someone@example.org",
                        new ContactDecision.Create(ContactDetails.temporary("someone@example.org"), true, true))),
                List.of(new TicketFeedback(MobileTicketBuilder.ticket("a").build(), null, "someone@example.org")));
        assertThat(feedback.store.contacts(List.of("someone@example.org")).get("someone@example.org"))
                .hasSize(1);
        assertThat(s360.story("a").ticket().culturalContact().firstName()).isEqualTo("Someone");
    }

    @Test
    void aPassedOverChangeIsKeptOnceUntilALaterOneIsApplied() {
        s360.addAll("a");
        PassedOverChange wrong = new PassedOverChange("a", new TicketProblem("NOT_APPLIED", null, "is wrong\0"));
        feedback.apply(List.of(), List.of(), List.of(wrong));
        feedback.apply(List.of(), List.of(), List.of(wrong, new PassedOverChange("", wrong.problem())));
        assertThat(passedOver()).isEqualTo(2);
        feedback.apply(MobileTicketBuilder.ticket("a"));
        assertThat(passedOver()).isEqualTo(1);
    }

    private long passedOver() {
        return s360.database.inTransaction(
                connection -> Rows.number(connection, Sql.of("select count(*) from passed_over_change")));
    }

    @Test
    void anOperatorMaySetAndForgetTheKey() {
        PaginationKeys keys = new PaginationKeys(s360.database);
        assertThat(keys.show("demo")).isEmpty();
        keys.set("demo", "k1");
        keys.set("other", "k2");
        assertThat(feedback.store.paginationKey("demo")).contains("k1");
        keys.clear("demo");
        assertThat(keys.show("demo")).isEmpty();
        assertThat(keys.show("other")).contains("k2");
    }
}
