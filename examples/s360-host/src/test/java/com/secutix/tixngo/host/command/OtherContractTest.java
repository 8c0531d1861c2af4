package com.secutix.tixngo.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.SimulatorProfile;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A TIXNGO with another header, other paths, another parameter and other field names, told to the host by a profile file. */
class OtherContractTest {

    private static final String PROFILE = """
            {
              "apiKeyHeader": "X-Api-Key",
              "paths": {"injectTickets": "/v5/tickets", "changedTickets": "/feed"},
              "parameters": {"paginationKey": "cursor", "limit": "size"},
              "fields": {"security.barcode": "barCode", "results": "items", "pagination.nextPageKey": "next"},
              "limits": {"ticketsPerCall": 7}
            }
            """;

    @TempDir
    Path folder;

    Path profile;

    @BeforeEach
    void write() throws IOException {
        profile = Files.writeString(folder.resolve("profile.json"), PROFILE);
    }

    @Test
    void everythingStillHolds() throws IOException {
        TixngoSimulator other = TixngoSimulator.builder()
                .profile(SimulatorProfile.read(profile))
                .start();
        try (InjectFixture s360 = new InjectFixture(TestDatabase.H2, other)) {
            s360.seed(30);
            String[] withProfile = {"--profile", profile.toString()};
            assertThat(s360.host("check", "--profile", profile.toString()).exitCode())
                    .isZero();
            HostRun run = s360.inject(withProfile);
            assertThat(run.exitCode()).isZero();
            assertThat(run.json().get("delivered").asInt()).isEqualTo(30);
            assertThat(other.calls(Endpoint.INJECT)).allSatisfy(call -> {
                assertThat(call.path()).endsWith("/v5/tickets");
                assertThat(call.ids()).hasSizeLessThanOrEqualTo(7);
            });
            s360.assertAligned(30);
        }
    }

    @Test
    void aWrongProfileIsRefusedWithItsLine() throws IOException {
        Files.writeString(profile, "{\n  \"apiKeyHeader\": \"X-Api-Key\",\n  \"pathes\": {}\n}\n");
        try (InjectFixture s360 = new InjectFixture(TestDatabase.H2)) {
            HostRun run = s360.inject("--profile", profile.toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.json().get("error").get("message").asText())
                    .contains("line 3")
                    .contains("paths");
            assertThat(s360.inject("--profile", folder.resolve("none.json").toString())
                            .exitCode())
                    .isEqualTo(ExitCode.USAGE);
        }
    }
}
