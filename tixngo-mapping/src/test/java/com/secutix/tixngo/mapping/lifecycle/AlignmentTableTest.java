package com.secutix.tixngo.mapping.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.mapping.document.Evidence;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether S-360 and TIXNGO agree about a ticket, row by row. */
class AlignmentTableTest {
    private final StatusVocabulary lifecycle =
            MappingDocument.newest(MappingMode.LIFECYCLE).vocabulary();
    private final StatusVocabulary history =
            MappingDocument.newest(MappingMode.HISTORY).vocabulary();

    private Alignment align(
            StatusVocabulary words, S360TicketStatus status, boolean sent, boolean pushed, String mobile) {
        StatusFamily family = mobile == null ? null : words.familyOf(mobile);
        return AlignmentTable.documented().of(new TicketFacts(status, sent, pushed, family), words);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_PRINTED, false, false,                 , ALIGNED,",
        "NOT_PRINTED, true,  false, DOWNLOADED      , DIVERGENT, INJECTION",
        "PRINTED,     true,  false,                 , WAITING,   FEEDBACK",
        "PRINTED,     true,  false, INJECTED        , ALIGNED,",
        "PRINTED,     true,  false, DOWNLOADED      , ALIGNED,",
        "PRINTED,     true,  false, ASSIGNED        , ALIGNED,",
        "PRINTED,     true,  false, PENDING_TRANSFER, ALIGNED,",
        "PRINTED,     true,  false, PENDING         , ALIGNED,",
        "PRINTED,     true,  false, FAILURE_TRANSFER, ALIGNED,",
        "PRINTED,     true,  false, FAILURE         , ALIGNED,",
        "PRINTED,     true,  false, TRANSFERRED     , ALIGNED,",
        "PRINTED,     true,  false, BT_ACTIVATED    , ALIGNED,",
        "PRINTED,     true,  false, DEACTIVATED     , ALIGNED,",
        "PRINTED,     true,  false, CONTROLLED      , DIVERGENT, OPERATOR",
        "PRINTED,     true,  false, DELETION_PENDING, DIVERGENT, OPERATOR",
        "PRINTED,     true,  false, DELETED         , DIVERGENT, OPERATOR",
        "PRINTED,     true,  false, DEFAULT         , DIVERGENT, OPERATOR",
        "PRINTED,     true,  false, INVALID         , DIVERGENT, OPERATOR",
        "PRINTED,     true,  false, SOMETHING_NEW   , DIVERGENT, OPERATOR",
        "CONTROLLED,  true,  false, BT_ACTIVATED    , WAITING,   PUSH_CONTROLLED",
        "CONTROLLED,  true,  false,                 , WAITING,   PUSH_CONTROLLED",
        "CONTROLLED,  true,  true,  BT_ACTIVATED    , WAITING,   FEEDBACK",
        "CONTROLLED,  true,  true,  CONTROLLED      , ALIGNED,",
        "CONTROLLED,  true,  true,  DELETED         , DIVERGENT, OPERATOR",
        "CONTROLLED,  true,  false, DELETION_PENDING, DIVERGENT, OPERATOR",
        "INVALIDATED, false, false,                 , ALIGNED,",
        "INVALIDATED, true,  false, DOWNLOADED      , WAITING,   PUSH_CANCELLED",
        "INVALIDATED, true,  true,  DOWNLOADED      , WAITING,   FEEDBACK",
        "INVALIDATED, true,  true,  DELETION_PENDING, ALIGNED,",
        "CANCELLED,   false, false,                 , ALIGNED,",
        "CANCELLED,   true,  false,                 , WAITING,   PUSH_CANCELLED",
        "CANCELLED,   true,  true,                  , WAITING,   FEEDBACK",
        "CANCELLED,   true,  true,  DELETED         , ALIGNED,",
    })
    void in_lifecycle_mode(
            S360TicketStatus status,
            boolean sent,
            boolean pushed,
            String mobile,
            Alignment.State state,
            Alignment.Repair repair) {
        Alignment alignment = align(lifecycle, status, sent, pushed, mobile);
        assertThat(alignment.state()).isEqualTo(state);
        assertThat(alignment.repairOrNull()).isEqualTo(repair);
    }

    @ParameterizedTest
    @CsvSource({
        "PRINTED,    RECEIVED,         ALIGNED",
        "PRINTED,    TRANSFER_PENDING, ALIGNED",
        "PRINTED,    ACTIVATED,        ALIGNED",
        "PRINTED,    CONTROLLED,       DIVERGENT",
        "CONTROLLED, CONTROLLED,       ALIGNED",
        "CANCELLED,  DELETION_PENDING, ALIGNED",
    })
    void in_history_mode(S360TicketStatus status, String mobile, Alignment.State state) {
        assertThat(align(history, status, true, true, mobile).state()).isEqualTo(state);
    }

    @Test
    void says_what_is_expected() {
        assertThat(align(lifecycle, S360TicketStatus.CANCELLED, true, false, "DOWNLOADED")
                        .expected())
                .containsExactly("DELETION_PENDING", "DELETED");
        assertThat(align(lifecycle, S360TicketStatus.NOT_PRINTED, false, false, null)
                        .expected())
                .isEmpty();
        assertThat(align(lifecycle, S360TicketStatus.CONTROLLED, true, false, "BT_ACTIVATED")
                        .expected())
                .containsExactly("CONTROLLED");
        assertThat(align(lifecycle, S360TicketStatus.PRINTED, true, false, "DELETED")
                        .expected())
                .contains("INJECTED", "TRANSFERRED", "BT_ACTIVATED")
                .doesNotContain("CONTROLLED", "DELETED", "DEFAULT");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTROLLED", "INVALIDATED", "CANCELLED"})
    void expects_nothing_of_a_ticket_that_was_never_sent(S360TicketStatus status) {
        Alignment alignment = align(lifecycle, status, false, false, null);
        assertThat(alignment.state()).isEqualTo(Alignment.State.ALIGNED);
        assertThat(alignment.expected()).isEmpty();
    }

    @Test
    void a_lifecycle_can_be_given_more_transitions() {
        Lifecycle more =
                Lifecycle.documented().with(new Transition("DELETED", "DOWNLOADED", "revived", Evidence.ASSUMED));
        assertThat(Lifecycle.documented().step("DELETED", "DOWNLOADED")).isEqualTo(Step.ANOMALY);
        assertThat(more.step("DELETED", "DOWNLOADED")).isEqualTo(Step.DIRECT);
        assertThat(Lifecycle.documented().step(null, "INJECTED")).isEqualTo(Step.DIRECT);
        assertThat(Lifecycle.documented().step(null, "ASSIGNED")).isEqualTo(Step.SKIPPING);
    }
}
