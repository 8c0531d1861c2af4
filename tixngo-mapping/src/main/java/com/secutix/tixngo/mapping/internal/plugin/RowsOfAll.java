package com.secutix.tixngo.mapping.internal.plugin;

import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.document.Direction;
import com.secutix.tixngo.mapping.document.Layer;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.internal.engine.RowFailure;
import com.secutix.tixngo.mapping.internal.plugin.PluginRegistry.PluginRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a document and of the plugins to a compiler, in their order, and collects what is wrong with them. */
public final class RowsOfAll {

    private final MappingDocument document;
    private final PluginRegistry plugins;
    private final Direction direction;
    private final List<String> mistakes = new ArrayList<>();

    /**
     * The rows of a direction.
     *
     * @param document the document
     * @param plugins what the plugins contribute
     * @param direction the direction
     */
    public RowsOfAll(MappingDocument document, PluginRegistry plugins, Direction direction) {
        this.document = document;
        this.plugins = plugins;
        this.direction = direction;
    }

    /** Takes a row to be compiled. */
    @FunctionalInterface
    public interface Receiver {

        /**
         * Compiles a row.
         *
         * @param row the row
         * @param plugin name of the plugin that brought it; {@code null} for none
         * @throws IllegalArgumentException if it cannot be compiled
         */
        void add(MappingRow row, @Nullable String plugin);
    }

    /**
     * Hands over the document's rows, layer by layer, with those that plugins put in the place of others.
     *
     * @param concerned which targets it is about
     * @param receiver takes the rows
     * @return this
     */
    public RowsOfAll document(Predicate<String> concerned, Receiver receiver) {
        List<MappingRow> rows = document.rows(direction);
        for (Layer layer : Layer.values()) {
            for (int i = 0; i < rows.size(); i++) {
                MappingRow row = rows.get(i);
                if (row.layer() == layer && concerned.test(row.target())) {
                    PluginRow other = replacementOf(row);
                    String place = (direction == Direction.TO_TIXNGO ? "toTixngo" : "toS360") + ", row " + (i + 1)
                            + " (" + FieldCheck.beginning(row.target()) + ")";
                    if (other == null) {
                        offer(place, row, null, receiver);
                    } else {
                        offer("plugin '" + other.plugin() + "'", other.row(), other.plugin(), receiver);
                    }
                }
            }
        }
        for (PluginRow other : plugins.replaced()) {
            if (other.row().direction() == direction
                    && concerned.test(other.row().target())
                    && rows.stream().noneMatch(row -> row.sameTarget(other.row()))) {
                mistakes.add("plugin '" + other.plugin() + "' replaces the row for '"
                        + other.row().target() + "' in the layer " + other.row().layer()
                        + ", and the document has no such row: add it instead");
            }
        }
        return this;
    }

    /**
     * Hands over the rows that plugins add.
     *
     * @param concerned which targets it is about
     * @param receiver takes the rows
     * @return this
     */
    public RowsOfAll plugins(Predicate<String> concerned, Receiver receiver) {
        for (PluginRow other : plugins.added()) {
            if (other.row().direction() == direction
                    && concerned.test(other.row().target())) {
                offer("plugin '" + other.plugin() + "'", other.row(), other.plugin(), receiver);
            }
        }
        return this;
    }

    private @Nullable PluginRow replacementOf(MappingRow row) {
        for (PluginRow other : plugins.replaced()) {
            if (other.row().sameTarget(row)) {
                return other;
            }
        }
        return null;
    }

    private void offer(String place, MappingRow row, @Nullable String plugin, Receiver receiver) {
        try {
            receiver.add(row, plugin);
        } catch (RowFailure | IllegalArgumentException wrong) {
            mistakes.add(place + ": " + wrong.getMessage());
        }
    }

    /**
     * Ends the collection.
     *
     * @throws MappingConfigurationException if anything was wrong
     */
    public void done() {
        if (!mistakes.isEmpty()) {
            throw new MappingConfigurationException("mapping document '" + document.name() + "'", mistakes);
        }
    }
}
