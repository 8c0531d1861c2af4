package com.secutix.tixngo.client.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An open value")
class OpenValueTest {

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of((Function<String, OpenValue<?>>) TicketStatus::of, "DOWNLOADED", 19),
                Arguments.of((Function<String, OpenValue<?>>) LegacyStatus::of, "RECEIVED", 8),
                Arguments.of((Function<String, OpenValue<?>>) HistoryAction::of, "BURN", 4),
                Arguments.of((Function<String, OpenValue<?>>) HistoryState::of, "KO", 8),
                Arguments.of((Function<String, OpenValue<?>>) ActivationMethod::of, "offline", 2),
                Arguments.of((Function<String, OpenValue<?>>) ActivationTrigger::of, "BLUETOOTH", 4),
                Arguments.of((Function<String, OpenValue<?>>) Gender::of, "X", 4),
                Arguments.of((Function<String, OpenValue<?>>) PrivilegeType::of, "SEASON", 2));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void is_known_or_not_and_keeps_its_raw_text_either_way(Function<String, OpenValue<?>> of, String known, int count) {
        assertThat(of.apply(known).isKnown()).isTrue();
        assertThat(of.apply(known).raw()).isEqualTo(known);
        assertThat(of.apply(known).orThrow().getDeclaringClass().getEnumConstants())
                .hasSize(count);
        assertThat(of.apply(known)).isEqualTo(of.apply(known)).isNotEqualTo(of.apply("NEW"));

        OpenValue<?> unknown = of.apply(" New\tvalue ");
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.known()).isEmpty();
        assertThat(unknown.raw()).isEqualTo(" New\tvalue ");
        assertThat(unknown).hasToString(" New\tvalue ");
        assertThatThrownBy(unknown::orThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(unknown.getClass().getSimpleName());

        assertThatThrownBy(() -> of.apply("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_a_ticket_has_every_documented_status() {
        assertThat(TicketStatus.Known.values())
                .extracting(known -> known.value().raw())
                .containsExactlyInAnyOrder(
                        "INJECTED DOWNLOADED ASSIGNED CONTROLLED PENDING_TRANSFER FAILURE_TRANSFER TRANSFERRED BT_ACTIVATED MANUAL_ACTIVATED "
                                .concat(
                                        "OFFLINE_ACTIVATED ONLINE_ACTIVATED DELETION_PENDING DELETED ACTIVATED DEACTIVATED DEFAULT INVALID PENDING FAILURE")
                                .split(" "));
        assertThat(List.of(TicketStatus.PENDING, TicketStatus.of("PENDING_TRANFER")))
                .noneMatch(TicketStatus.PENDING_TRANSFER::equals);
    }
}
