package com.secutix.tixngo.mapping.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.mapping.MappingConfigurationException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins are found where their loader and the host's loader offer them. */
class PluginDiscoveryTest {

    /** A plugin that is found. */
    public static final class Found implements MappingPlugin {
        @Override
        public String name() {
            return "found";
        }

        @Override
        public void contribute(MappingContributions contributions) {
            // being found is all it is for
        }
    }

    private static MappingPlugins discoverWith(ClassLoader context) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return MappingPlugins.discover();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URLClassLoader offering(Path folder, String names) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(MappingPlugin.class.getName()), names);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, MappingPlugin.class.getClassLoader());
    }

    @Test
    void none_is_found_where_none_is_offered() {
        assertThat(discoverWith(MappingPlugin.class.getClassLoader()).names()).isEmpty();
        assertThat(discoverWith(null).names()).isEmpty();
    }

    @Test
    void the_hosts_loader_is_asked_too(@TempDir Path folder) throws IOException {
        try (URLClassLoader host = offering(folder, Found.class.getName())) {
            assertThat(discoverWith(host).names()).containsExactly("found");
            assertThat(discoverWith(host).plugins()).singleElement().isInstanceOf(Found.class);
        }
    }

    @Test
    void an_offer_that_cannot_be_loaded_is_a_mistake_of_configuration(@TempDir Path folder) throws IOException {
        try (URLClassLoader host = offering(folder, "org.example.Missing")) {
            assertThatThrownBy(() -> discoverWith(host))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("org.example.Missing");
        }
    }
}
