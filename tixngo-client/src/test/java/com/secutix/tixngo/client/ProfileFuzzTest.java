package com.secutix.tixngo.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.fuzz.Fuzzed;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A profile file is read into a profile that a client can be made of, or refused with what is wrong. */
class ProfileFuzzTest {

    @Fuzzed
    void is_read_or_refused(byte[] file) {
        TixngoProfile profile;
        try {
            profile = TixngoProfile.read(new StringReader(new String(file, StandardCharsets.UTF_8)), "profile.json");
        } catch (TixngoConfigurationException refused) {
            assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(50_000);
            return;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        assertThat(profile.toBuilder().build()).isEqualTo(profile);
        TixngoClient.builder()
                .url("http://127.0.0.1:1/v3")
                .apiKey("key")
                .profile(profile)
                .build()
                .close();
    }
}
