package com.secutix.tixngo.mapping.spi;

import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.internal.plugin.PluginRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The plugins of a mapping, in their order: by {@link MappingPlugin#order()}, then by name. Immutable. */
public final class MappingPlugins {

    private static final MappingPlugins NONE = new MappingPlugins(List.of());

    private final List<MappingPlugin> plugins;

    private MappingPlugins(List<MappingPlugin> plugins) {
        List<MappingPlugin> ordered = new ArrayList<>(plugins);
        ordered.sort(Comparator.comparingInt(MappingPlugin::order).thenComparing(MappingPlugin::name));
        this.plugins = List.copyOf(ordered);
        // contradictions are found now, and not when the first mapping is built
        PluginRegistry.of(this.plugins);
    }

    /** {@return no plugins} */
    public static MappingPlugins none() {
        return NONE;
    }

    /**
     * {@return these plugins}
     *
     * @param plugins the plugins, in any order
     * @throws MappingConfigurationException if two of them contradict each other; the message names both
     */
    public static MappingPlugins of(List<? extends MappingPlugin> plugins) {
        return new MappingPlugins(List.copyOf(plugins));
    }

    /**
     * {@return the plugins found by {@link ServiceLoader}, with the class loader of {@link MappingPlugin} and then the
     * thread's context class loader; a class found by both counts once}
     *
     * @throws MappingConfigurationException if a plugin cannot be loaded, or two of them contradict each other
     */
    public static MappingPlugins discover() {
        Map<String, MappingPlugin> found = new LinkedHashMap<>();
        addFrom(MappingPlugin.class.getClassLoader(), found);
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null && context != MappingPlugin.class.getClassLoader()) {
            addFrom(context, found);
        }
        return of(List.copyOf(found.values()));
    }

    private static void addFrom(ClassLoader loader, Map<String, MappingPlugin> found) {
        Iterator<MappingPlugin> plugins =
                ServiceLoader.load(MappingPlugin.class, loader).iterator();
        try {
            while (plugins.hasNext()) {
                MappingPlugin plugin = plugins.next();
                found.putIfAbsent(plugin.getClass().getName(), plugin);
            }
        } catch (ServiceConfigurationError broken) {
            throw new MappingConfigurationException("list of mapping plugins", List.of(String.valueOf(broken)));
        }
    }

    /** {@return the names of the plugins, in their order} */
    public List<String> names() {
        return plugins.stream().map(MappingPlugin::name).toList();
    }

    /** {@return the plugins, in their order} */
    public List<MappingPlugin> plugins() {
        return plugins;
    }
}
