package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which order items come, page by page: see {@link PushQuery}. */
abstract class SelectionOrderRules extends KitScene {

    SelectionOrderRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    /** Items without a problem. */
    @Nested
    class ThoseWithoutAProblem {

        @ParameterizedTest
        @EnumSource
        void comeInTheOrderOfTheirIdsByCodePoint(PushLane lane) {
            // not by language, not by length, and not by UTF-16, where the last would come before the one before it
            String[] ordered = {
                "(1)",
                "*1",
                "-1",
                "10",
                "10 1",
                "10-1",
                "9",
                "A",
                "B",
                "T_1",
                "Ta",
                "a",
                "aa",
                "b",
                "\u00e9",
                "\uff21",
                "\ud835\udc9c"
            };
            due(lane, "b", "\ud835\udc9c", "A", "10", "-1", "Ta", "\uff21", "a", "9", "10-1", "aa");
            due(lane, "T_1", "\u00e9", "B", "10 1", "(1)", "*1");

            assertThat(ids(one, Wanted.by(lane))).containsExactly(ordered);
        }

        @ParameterizedTest
        @EnumSource
        void comeOnceInPagesOfEverySize(PushLane lane) {
            String[] all = numbered(7);
            due(lane, all);

            for (int size = 1; size <= 8; size++) {
                assertThat(ids(one, Wanted.by(lane), size))
                        .as("pages of %d", size)
                        .containsExactly(all);
            }
        }

        @ParameterizedTest
        @EnumSource
        void areNotSaidToBeInError(PushLane lane) {
            due(lane, "a");

            assertThat(candidates(one, Wanted.by(lane), 3))
                    .extracting(Candidate::inError)
                    .containsExactly(false);
        }

        @ParameterizedTest
        @EnumSource
        void areNoneWhenNothingIsDue(PushLane lane) {
            assertThat(ids(one, Wanted.by(lane))).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void comeInPagesThatAnotherProcessCanGoOnWith(PushLane lane) {
            due(lane, numbered(4));
            Page<? extends Candidate<?>> first = page(one, Wanted.by(lane), null, 2);

            assertThat(idsOf(page(host.stores("one"), Wanted.by(lane), first.next(), 3)))
                    .containsExactly("T-03", "T-04");
        }
    }

    /** What happens between two pages. */
    @Nested
    class WhileOthersWrite {

        @ParameterizedTest
        @EnumSource
        void whatIsAddedMakesNoItemComeTwiceOrNever(PushLane lane) {
            due(lane, "b", "d", "f", "h");
            Page<? extends Candidate<?>> first = page(one, Wanted.by(lane), null, 2);
            due(lane, "a", "c", "e", "g");

            Page<? extends Candidate<?>> second = page(one, Wanted.by(lane), first.next(), 3);
            Page<? extends Candidate<?>> third = page(one, Wanted.by(lane), second.next(), 9);

            assertThat(idsOf(first)).containsExactly("b", "d");
            assertThat(idsOf(second)).containsExactly("e", "f", "g");
            assertThat(idsOf(third)).containsExactly("h");
        }

        @ParameterizedTest
        @EnumSource
        void whatIsNoLongerDueShiftsNothing(PushLane lane) {
            due(lane, numbered(6));
            Page<? extends Candidate<?>> first = page(one, Wanted.by(lane), null, 3);
            lane.changeStatus(host, "T-01", S360TicketStatus.PRINTED);
            lane.changeStatus(host, "T-03", S360TicketStatus.PRINTED);

            assertThat(idsOf(page(one, Wanted.by(lane), first.next(), 9))).containsExactly("T-04", "T-05", "T-06");
        }

        @ParameterizedTest
        @EnumSource
        void whatThePageBeforeSettledComesNoMore(PushLane lane) {
            due(lane, numbered(5));
            Page<? extends Candidate<?>> first = page(one, Wanted.by(lane), null, 2);
            processed(lane, NOON, "T-01");
            refused(lane, NOON, "T-02");

            assertThat(idsOf(page(one, Wanted.by(lane), first.next(), 9))).containsExactly("T-03", "T-04", "T-05");
        }

        @ParameterizedTest
        @EnumSource
        void whatTheRunCarriesItselfHidesNothing(PushLane lane) {
            due(lane, numbered(4));
            Lease lease = lease(lane);
            Page<? extends Candidate<?>> first = page(one, Wanted.by(lane), null, 2);
            announce(one, lane, lease, "call", "T-01", "T-02");

            assertThat(idsOf(page(one, Wanted.by(lane), first.next(), 9))).containsExactly("T-03", "T-04");
        }
    }

    /** Items in error. */
    @Nested
    class ThoseInError {

        @ParameterizedTest
        @EnumSource
        void comeAfterTheOthersTheLongestUntriedFirst(PushLane lane) {
            due(lane, "a", "b", "c", "d", "e", "f");
            refused(lane, minutesBefore(10), "d");
            refused(lane, minutesBefore(30), "e");
            refused(lane, minutesBefore(20), "a");
            refused(lane, minutesBefore(20), "b");

            for (int size = 1; size <= 7; size++) {
                List<Candidate<?>> candidates = candidates(one, Wanted.by(lane), size);
                assertThat(candidates)
                        .as("pages of %d", size)
                        .extracting(candidate -> PushLane.idOf(candidate.item()))
                        .containsExactly("c", "f", "e", "a", "b", "d");
                assertThat(candidates)
                        .extracting(Candidate::inError)
                        .containsExactly(false, false, true, true, true, true);
            }
        }

        @ParameterizedTest
        @EnumSource
        void goToTheEndOfTheQueueWhenTheyAreTriedAgain(PushLane lane) {
            due(lane, "a", "b");
            refused(lane, minutesBefore(30), "a");
            refused(lane, minutesBefore(20), "b");
            refused(lane, minutesBefore(10), "a");

            assertThat(ids(one, Wanted.by(lane))).containsExactly("b", "a");
        }

        @ParameterizedTest
        @EnumSource
        void haveOneTurnInARound(PushLane lane) {
            due(lane, "a", "b", "c");
            refused(lane, NOON.minusMillis(1), "a");
            refused(lane, NOON, "b");
            refused(lane, NOON.plusMillis(1), "c");

            assertThat(ids(one, Wanted.by(lane))).containsExactly("a");
            assertThat(ids(one, Wanted.by(lane).roundStartedAt(NOON.plusMillis(1))))
                    .containsExactly("a", "b");
        }

        @ParameterizedTest
        @EnumSource
        void leaveThePagesOnceTheyHadTheirTurn(PushLane lane) {
            due(lane, "a", "b", "c");
            refused(lane, BEFORE, "a", "b", "c");
            Page<? extends Candidate<?>> first = page(one, Wanted.by(lane), null, 1);
            refused(lane, NOON, "a");

            assertThat(idsOf(first)).containsExactly("a");
            assertThat(idsOf(page(one, Wanted.by(lane), first.next(), 9))).containsExactly("b", "c");
        }

        @ParameterizedTest
        @EnumSource
        void canBeAskedForWithoutTheOthers(PushLane lane) {
            due(lane, "a", "b", "c", "d");
            refused(lane, minutesBefore(10), "a");
            refused(lane, minutesBefore(20), "c");

            assertThat(ids(one, Wanted.by(lane).inErrorOnly(), 1)).containsExactly("c", "a");
            assertThat(lane.store(one).count(Wanted.by(lane).inErrorOnly().query()))
                    .isEqualTo(2);
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void areInErrorForThatKindOfFunctionOnly(PushLane lane) {
            due(lane, "a", "b");
            refused(PushLane.INJECTION, BEFORE, "a");

            assertThat(candidates(one, Wanted.by(lane), 9))
                    .extracting(candidate -> PushLane.idOf(candidate.item()), Candidate::inError)
                    .containsExactly(tuple("a", false), tuple("b", false));
        }

        @ParameterizedTest
        @EnumSource
        void areInErrorForEveryInterface(PushLane lane) {
            due(lane, "a", "b");
            refused(lane, BEFORE, "a");

            assertThat(ids(two, Wanted.by(lane))).containsExactly("b", "a");
        }
    }

    private static Instant minutesBefore(int minutes) {
        return NOON.minus(Duration.ofMinutes(minutes));
    }

    static String[] numbered(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> String.format("T-%02d", number))
                .toArray(String[]::new);
    }
}
