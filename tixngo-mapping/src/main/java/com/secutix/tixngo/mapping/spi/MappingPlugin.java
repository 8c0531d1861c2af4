package com.secutix.tixngo.mapping.spi;

/**
 * Adds to the mapping what an organizer needs beyond it: rows, converters, sources, statuses, layers, rules for owners and
 * contacts. Found by {@link java.util.ServiceLoader} or given explicitly; see {@link MappingPlugins}.
 *
 * <p>A plugin is asked once, when a mapping is built, on the thread that builds it. What it contributes is then called from
 * any thread, for each ticket: it must be safe for that, quick, and without I/O. If it throws, that one ticket is refused
 * and the plugin is named; its message is not shown, since it may hold personal data.
 */
public interface MappingPlugin {

    /** {@return the plugin's name, unique among the plugins; shown by {@code explain} and in messages} */
    String name();

    /** {@return the plugin's place among the others, the lower the earlier; plugins of one place go by name. Default: 0} */
    default int order() {
        return 0;
    }

    /**
     * Says what the plugin contributes.
     *
     * @param contributions takes it
     */
    void contribute(MappingContributions contributions);
}
