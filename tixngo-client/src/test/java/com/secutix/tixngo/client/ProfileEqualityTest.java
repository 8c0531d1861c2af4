package com.secutix.tixngo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Two profiles, and the edges of one")
class ProfileEqualityTest {

    static Stream<TixngoProfile> changed() {
        return Stream.of(
                TixngoProfile.builder().apiKeyHeader("X-Other").build(),
                TixngoProfile.builder().path(Endpoint.INJECT_TICKETS, "/other").build(),
                TixngoProfile.builder().parameter("limit", "size").build(),
                TixngoProfile.builder().field("security.barcode", "barCode").build(),
                TixngoProfile.builder().ticketsPerCall(7).build(),
                TixngoProfile.builder().changesPerPage(7).build(),
                TixngoProfile.builder().maxResponseBytes(1_000_000).build(),
                TixngoProfile.builder().gzipRequests(true).build());
    }

    @ParameterizedTest
    @MethodSource("changed")
    void are_different_when_any_part_is(TixngoProfile profile) {
        assertThat(profile)
                .isNotEqualTo(TixngoProfile.V3)
                .isEqualTo(profile.toBuilder().build());
        assertThat(profile.toBuilder().build()).hasSameHashCodeAs(profile).hasToString(profile.toString());
        assertThat(profile.toString()).isNotEqualTo(TixngoProfile.V3.toString());
    }

    @Test
    void are_the_same_when_no_part_differs() {
        assertThat(TixngoProfile.builder().build()).isEqualTo(TixngoProfile.V3).hasSameHashCodeAs(TixngoProfile.V3);
        assertThat(TixngoProfile.V3).isNotEqualTo("V3");
    }

    @Test
    void read_from_a_file_takes_every_limit() throws Exception {
        TixngoProfile profile = TixngoProfile.read(
                new StringReader("{\"limits\":{\"ticketsPerCall\":7,\"changesPerPage\":8,\"maxResponseBytes\":1000000},"
                        + "\"gzipRequests\":false}"),
                "p.json");
        assertThat(profile)
                .isEqualTo(TixngoProfile.builder()
                        .ticketsPerCall(7)
                        .changesPerPage(8)
                        .maxResponseBytes(1_000_000)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/../b", "/./b", "/a/..", "/a{b", "/a}b", "a", "/a/", "/a b", "/a?b"})
    void refuses_a_path_that_leads_elsewhere(String path) {
        assertThatThrownBy(() -> TixngoProfile.builder()
                        .path(Endpoint.INJECT_TICKETS, path)
                        .build())
                .isInstanceOf(TixngoConfigurationException.class)
                .hasMessageContaining("paths.injectTickets");
    }

    @Test
    void refuses_a_path_that_is_too_long() {
        String longest = "/" + "a".repeat(499);
        assertThat(TixngoProfile.builder()
                        .path(Endpoint.INJECT_TICKETS, longest)
                        .build())
                .isNotNull();
        assertThatThrownBy(() -> TixngoProfile.builder()
                        .path(Endpoint.INJECT_TICKETS, longest + "a")
                        .build())
                .isInstanceOf(TixngoConfigurationException.class);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void read_from_a_file_compresses_or_not(String written, boolean expected) throws Exception {
        assertThat(TixngoProfile.read(new StringReader("{\"gzipRequests\":" + written + "}"), "p.json")
                        .gzipRequests())
                .isEqualTo(expected);
    }

    @Test
    void refuses_a_truth_value_that_is_none_and_shows_no_long_names() {
        assertThatThrownBy(() -> TixngoProfile.read(new StringReader("{\"gzipRequests\":\"yes\"}"), "p.json"))
                .isInstanceOf(TixngoConfigurationException.class)
                .hasMessageContaining("true or false");
        String longName = "n".repeat(5_000);
        assertThatThrownBy(() -> TixngoProfile.read(new StringReader("{\"" + longName + "\":1}"), "p.json"))
                .isInstanceOf(TixngoConfigurationException.class)
                .hasMessageContaining("nnn")
                .hasMessageNotContaining(longName);
    }
}
