package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.TixngoConfigurationException;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.sync.settings.SettingsException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what is wrong with the settings, so that all of it can be told at once. */
final class Mistakes {

    /** In order, and each once: several functions may read the same option. */
    private final Set<String> found = new LinkedHashSet<>();

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
            found.addAll(of(wrong));
        }
        return whenWrong;
    }

    /** The mistakes of a mapping, each with what is wrong by it; the exception's own message is a list of many lines. */
    static List<String> of(MappingConfigurationException wrong) {
        String what = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
        return wrong.mistakes().stream().map(mistake -> what + " " + mistake).toList();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Goes on only without mistakes.
     *
     * @throws SettingsException with all of them
     */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SettingsException(List.copyOf(found));
        }
    }
}
