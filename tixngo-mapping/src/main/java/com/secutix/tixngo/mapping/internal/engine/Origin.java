package com.secutix.tixngo.mapping.internal.engine;

import com.secutix.tixngo.mapping.document.Layer;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, as explained to people.
 *
 * @param layer the layer
 * @param place the row, template line or layer, such as {@code performance.id, else product.code} or {@code line 3}
 * @param plugin name of the plugin that brought it; {@code null} for none
 */
public record Origin(Layer layer, String place, @Nullable String plugin) {}
