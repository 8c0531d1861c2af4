package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a reprinted ticket goes to. */
class ReprintTest {

    private static final String INJECT = "POST /tickets";
    private static final String FIND = "GET /tickets/" + S360Tickets.id(1);

    private final SyncScene scene = new SyncScene();

    @BeforeEach
    void aReprint() {
        scene.injected(1, 1);
        scene.invalidate(1, "REPRINT");
        scene.s360.add(SyncScene.reprintOf(1, "NEW-1"));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private String recipient() {
        return scene.tixngo
                .calls(INJECT)
                .get(0)
                .items()
                .get(0)
                .path("spectatorDetails")
                .path("email")
                .asText();
    }

    private static String owned(String email) {
        return FakeFeed.change(S360Tickets.id(1), "TRANSFERRED", 1)
                .set("owner", FakeFeed.JSON.createObjectNode().put("email", email))
                .toString();
    }

    @Test
    void is_the_last_owner_that_feedback_stored_and_tixngo_is_not_asked() {
        scene.tixngo.answer(
                "GET /tickets/diff",
                call -> FakeTixngo.json(200, "{\"pagination\":{},\"result\":[" + owned("bo@example.org") + "]}"));
        scene.sync()
                .feedback(FeedbackSettings.builder().organizer("demo").build())
                .execute();
        scene.tixngo.forgetCalls();

        RunReport report = scene.inject();

        assertThat(report.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
        assertThat(recipient()).isEqualTo("bo@example.org");
        assertThat(scene.tixngo.names()).containsExactly(INJECT);
    }

    @Test
    void is_the_owner_that_tixngo_knows_when_feedback_stored_none() {
        scene.tixngo.answer(FIND, call -> FakeTixngo.json(200, owned("cy@example.org")));

        scene.inject();

        assertThat(scene.tixngo.names()).containsExactly(FIND, INJECT);
        assertThat(recipient()).isEqualTo("cy@example.org");
    }

    @Test
    void is_the_cultural_contact_when_tixngo_does_not_know_the_old_ticket() {
        scene.inject();

        assertThat(recipient()).isEqualTo("ana@example.org");
    }

    @Test
    void is_the_cultural_contact_when_the_parameters_say_so() {
        scene.parameters = "overlaySpectatorDetailsWithLastOwner=false";
        scene.inject();

        assertThat(scene.tixngo.names()).containsExactly(INJECT);
        assertThat(recipient()).isEqualTo("ana@example.org");
    }

    @Test
    void is_the_cultural_contact_after_one_of_the_reasons_that_reset_it() {
        scene.parameters = "resetInjectionInvalidationReasons=FRAUD,REPRINT";
        scene.inject();

        assertThat(scene.tixngo.names()).containsExactly(INJECT);
        assertThat(recipient()).isEqualTo("ana@example.org");
    }

    @Test
    void waits_when_tixngo_does_not_answer_and_the_other_tickets_go() {
        S360Tickets.numbered(5, 6).forEach(scene.s360::add);
        scene.tixngo.answer(FIND, call -> FakeTixngo.status(503));
        RunReport first = scene.inject();
        scene.tixngo.answer(FIND, call -> FakeTixngo.json(200, owned("cy@example.org")));
        scene.tixngo.forgetCalls();

        RunReport second = scene.inject();

        assertThat(first.outcome()).isEqualTo(RunOutcome.COMPLETED_WITH_ERRORS);
        assertThat(first.counts()).isEqualTo(new RunCounts(3, 2, 0, 0, 1, 0));
        assertThat(first.calls()).isEqualTo(3);
        assertThat(second.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
        assertThat(recipient()).isEqualTo("cy@example.org");
    }

    @Test
    void is_asked_for_a_few_times_only_when_nobody_answers() {
        for (int i = 2; i <= 9; i++) {
            scene.s360.add(SyncScene.reprintOf(1, "NEW-" + i));
        }
        scene.tixngo.answer(FIND, call -> FakeTixngo.status(503));

        RunReport report = scene.inject();

        assertThat(report.counts()).isEqualTo(new RunCounts(9, 0, 0, 0, 9, 0));
        assertThat(scene.tixngo.names()).isEqualTo(List.of(FIND, FIND, FIND, FIND, FIND, FIND));
    }
}
