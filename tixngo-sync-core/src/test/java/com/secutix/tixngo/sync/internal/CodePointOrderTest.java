package com.secutix.tixngo.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {

    @Test
    void sorts_by_code_point_like_a_database_with_a_binary_collation() {
        assertThat(Stream.of("b", "a", "\uFF21", "\uD83D\uDE00", "ab", "A", "", "a-")
                        .sorted(CodePointOrder.INSTANCE))
                .containsExactly("", "A", "a", "a-", "ab", "b", "\uFF21", "\uD83D\uDE00");
    }
}
