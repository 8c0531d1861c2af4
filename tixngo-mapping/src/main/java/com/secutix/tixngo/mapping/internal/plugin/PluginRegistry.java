package com.secutix.tixngo.mapping.internal.plugin;

import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.document.Layer;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.feedback.ContactPolicy;
import com.secutix.tixngo.mapping.injection.OwnerPolicy;
import com.secutix.tixngo.mapping.internal.engine.Converter;
import com.secutix.tixngo.mapping.internal.engine.Converters;
import com.secutix.tixngo.mapping.internal.engine.RowFailure;
import com.secutix.tixngo.mapping.internal.engine.Source;
import com.secutix.tixngo.mapping.internal.engine.Sources;
import com.secutix.tixngo.mapping.internal.ticket.InjectionSubject;
import com.secutix.tixngo.mapping.lifecycle.KnownStatus;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.spi.MappingContributions;
import com.secutix.tixngo.mapping.spi.MappingPlugin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all plugins of a mapping contribute, free of contradictions. Immutable once it is filled. */
public final class PluginRegistry {

    /**
     * A row of a plugin.
     *
     * @param row the row
     * @param plugin name of the plugin, with that of the layer where it has one
     */
    public record PluginRow(MappingRow row, String plugin) {}

    private final List<PluginRow> added = new ArrayList<>();
    private final List<PluginRow> replaced = new ArrayList<>();
    private final List<Converter> converters = new ArrayList<>();
    private final List<Source<InjectionSubject>> ticketSources = new ArrayList<>();
    private final List<Source<TicketChange>> changeSources = new ArrayList<>();
    private final List<KnownStatus> statuses = new ArrayList<>();
    private final Map<String, String> claims = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private @Nullable OwnerPolicy ownerPolicy;
    private @Nullable ContactPolicy contactPolicy;

    private PluginRegistry() {}

    /**
     * {@return what these plugins contribute}
     *
     * @param plugins the plugins, in their order
     * @throws MappingConfigurationException if two of them contradict each other
     */
    public static PluginRegistry of(List<MappingPlugin> plugins) {
        PluginRegistry registry = new PluginRegistry();
        for (MappingPlugin plugin : plugins) {
            registry.claim(
                    "the plugin name '" + plugin.name() + "'", plugin.getClass().getName());
            try {
                plugin.contribute(registry.new Contributions(plugin.name()));
            } catch (Exception | LinkageError | AssertionError failure) {
                registry.mistakes.add("plugin '" + plugin.name() + "' failed to contribute: " + failure);
            }
        }
        if (!registry.mistakes.isEmpty()) {
            throw new MappingConfigurationException("list of mapping plugins", registry.mistakes);
        }
        return registry;
    }

    private void claim(String what, String who) {
        String other = claims.putIfAbsent(what, who);
        if (other != null) {
            mistakes.add("'" + other + "' and '" + who + "' both claim " + what + ": drop one of them");
        }
    }

    private final class Contributions implements MappingContributions {
        private final String plugin;

        Contributions(String plugin) {
            this.plugin = plugin;
        }

        @Override
        public void addRow(MappingRow row) {
            claim("the target " + row.target() + " " + row.direction(), plugin);
            added.add(new PluginRow(row.in(Layer.PLUGINS), plugin));
        }

        @Override
        public void replaceRow(MappingRow row) {
            claim("the target " + row.target() + " " + row.direction(), plugin);
            replaced.add(new PluginRow(row, plugin));
        }

        @Override
        public void addLayer(String name, List<MappingRow> rows) {
            String who = plugin + ", layer " + name;
            for (MappingRow row : rows) {
                claim("the target " + row.target() + " " + row.direction(), who);
                added.add(new PluginRow(row.in(Layer.PLUGINS), who));
            }
        }

        @Override
        public void addConverter(
                String name, ValueType from, ValueType to, Function<Object, @Nullable Object> function) {
            claim("the converter " + name, plugin);
            converters.add(new Converter(
                    name, from, to, "by plugin " + plugin, value -> guarded(() -> function.apply(value), to), plugin));
        }

        @Override
        public void addTicketSource(
                String name, ValueType type, boolean personal, Function<S360Ticket, @Nullable Object> reader) {
            claim("the ticket source " + name, plugin);
            ticketSources.add(new Source<>(
                    name,
                    type,
                    personal,
                    "by plugin " + plugin,
                    subject -> guarded(() -> reader.apply(subject.ticket()), type)));
        }

        @Override
        public void addChangeSource(
                String name, ValueType type, boolean personal, Function<TicketChange, @Nullable Object> reader) {
            claim("the change source " + name, plugin);
            changeSources.add(new Source<>(
                    name, type, personal, "by plugin " + plugin, change -> guarded(() -> reader.apply(change), type)));
        }

        /** A plugin that fails or lies about its type costs the one ticket, and is named; what it said is not shown. */
        private @Nullable Object guarded(Supplier<@Nullable Object> work, ValueType type) {
            Object value;
            try {
                value = work.get();
            } catch (RowFailure answer) {
                throw answer;
            } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
                throw new RowFailure(
                        "PLUGIN_FAILED",
                        "has no value: plugin '" + plugin + "' failed with "
                                + failure.getClass().getName());
            }
            boolean fits = value == null
                    || type.javaType().isInstance(value)
                    || (value instanceof String && type == ValueType.WORDS);
            if (!fits) {
                throw new RowFailure("PLUGIN_FAILED", "has no value: plugin '" + plugin + "' gave no " + type);
            }
            return value;
        }

        @Override
        public void addStatus(KnownStatus status) {
            claim("the status " + status.name(), plugin);
            statuses.add(status);
        }

        @Override
        public void decideOwnersBy(OwnerPolicy policy) {
            claim("the rule for owners", plugin);
            ownerPolicy = policy;
        }

        @Override
        public void decideContactsBy(ContactPolicy policy) {
            claim("the rule for contacts", plugin);
            contactPolicy = policy;
        }
    }

    /** {@return the rows added, in the order of the plugins} */
    public List<PluginRow> added() {
        return added;
    }

    /** {@return the rows that take the place of a document's} */
    public List<PluginRow> replaced() {
        return replaced;
    }

    /** {@return the statuses added} */
    public List<KnownStatus> statuses() {
        return statuses;
    }

    /** {@return the rule for owners; {@code null} when no plugin brings one} */
    public @Nullable OwnerPolicy ownerPolicy() {
        return ownerPolicy;
    }

    /** {@return the rule for contacts; {@code null} when no plugin brings one} */
    public @Nullable ContactPolicy contactPolicy() {
        return contactPolicy;
    }

    /** {@return the built-in converters and those of the plugins} */
    public Converters converters() {
        Converters all = new Converters();
        converters.forEach(all::add);
        return all;
    }

    /**
     * {@return these sources with those of the plugins}
     *
     * @param sources the built-in ones
     */
    public Sources<InjectionSubject> withTicketSources(Sources<InjectionSubject> sources) {
        ticketSources.forEach(sources::add);
        return sources;
    }

    /**
     * {@return these sources with those of the plugins}
     *
     * @param sources the built-in ones
     */
    public Sources<TicketChange> withChangeSources(Sources<TicketChange> sources) {
        changeSources.forEach(sources::add);
        return sources;
    }
}
