package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.TixngoConfigurationException;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.sync.settings.SettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with the settings, so that all of it can be told at once. */
final class Mistakes {

    private final List<String> found = new ArrayList<>();

    void add(String mistake) {
        found.add(mistake);
    }

    /**
     * Reads a setting.
     *
     * @param reader reads it, and throws if it is wrong
     * @param whenWrong stands in for it, so that reading can go on
     * @return the setting
     */
    <T> T read(Supplier<T> reader, T whenWrong) {
        try {
            return reader.get();
        } catch (SettingsException wrong) {
            found.addAll(wrong.mistakes());
        } catch (TixngoConfigurationException wrong) {
            found.addAll(wrong.problems());
        } catch (MappingConfigurationException wrong) {
            found.add(String.valueOf(wrong.getMessage()));
        }
        return whenWrong;
    }

    /**
     * Goes on only without mistakes.
     *
     * @throws SettingsException with all of them
     */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SettingsException(found);
        }
    }
}
