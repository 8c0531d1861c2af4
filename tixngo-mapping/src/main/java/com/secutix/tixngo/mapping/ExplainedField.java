package com.secutix.tixngo.mapping;

import com.secutix.tixngo.mapping.document.Layer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of one field comes from.
 *
 * @param field dotted name of the field
 * @param value the value as it may be shown: {@code ***} for personal data, barcodes and what a host's own variables hold
 * @param layer the layer that won
 * @param origin the row or template line, such as {@code performance.id, else product.code}
 * @param plugin the plugin that brought it; {@code null} for none
 * @param overrode what would have given a value without it, such as {@code DEFAULTS: 'offline'}, the earliest first
 */
public record ExplainedField(
        String field,
        String value,
        Layer layer,
        String origin,
        @Nullable String plugin,
        List<String> overrode) {

    /**
     * Copies the list.
     *
     * @param field as said for the record
     * @param value as said for the record
     * @param layer as said for the record
     * @param origin as said for the record
     * @param plugin as said for the record
     * @param overrode as said for the record
     */
    public ExplainedField {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(origin, "origin");
        overrode = List.copyOf(overrode);
    }
}
