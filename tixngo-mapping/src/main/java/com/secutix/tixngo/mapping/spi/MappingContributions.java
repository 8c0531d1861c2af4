package com.secutix.tixngo.mapping.spi;

import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.feedback.ContactPolicy;
import com.secutix.tixngo.mapping.injection.OwnerPolicy;
import com.secutix.tixngo.mapping.lifecycle.KnownStatus;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a plugin contributes. Two plugins that claim the same target, name or rule are a configuration error that names
 * both. Not thread-safe.
 */
public interface MappingContributions {

    /**
     * Adds a row. It belongs to the layer of plugins and wins over defaults, comfort variables and ticket template; towards
     * S-360 it wins over the document's row for the same target.
     *
     * @param row the row; its layer is of no importance
     */
    void addRow(MappingRow row);

    /**
     * Puts a row in the place of the document's row with the same direction, layer and target, so that later layers still win
     * over it. A mapping whose document has no such row cannot be built.
     *
     * @param row the row
     */
    void replaceRow(MappingRow row);

    /**
     * Adds rows as a layer of their own, named in explanations.
     *
     * @param name the layer's name
     * @param rows its rows
     */
    void addLayer(String name, List<MappingRow> rows);

    /**
     * Adds a converter.
     *
     * @param name its name in rows
     * @param from type of the values it takes
     * @param to type of the values it gives
     * @param function the conversion; gets a value of the first type's {@link ValueType#javaType()} and gives one of the
     *     second's, or {@code null} for no value
     */
    void addConverter(String name, ValueType from, ValueType to, Function<Object, @Nullable Object> function);

    /**
     * Adds a value that rows towards TIXNGO can read.
     *
     * @param name its name in rows
     * @param type its type
     * @param personal whether it is masked wherever it is shown
     * @param reader reads it; {@code null} for no value
     */
    void addTicketSource(String name, ValueType type, boolean personal, Function<S360Ticket, @Nullable Object> reader);

    /**
     * Adds a value that rows towards S-360 can read.
     *
     * @param name its name in rows
     * @param type its type
     * @param personal whether it is masked wherever it is shown
     * @param reader reads it; {@code null} for no value
     */
    void addChangeSource(
            String name, ValueType type, boolean personal, Function<TicketChange, @Nullable Object> reader);

    /**
     * Adds a mobile status with its family.
     *
     * @param status the status
     */
    void addStatus(KnownStatus status);

    /**
     * Decides whom a reprinted ticket goes to, in place of the policy set for the mapping.
     *
     * @param policy the rule
     */
    void decideOwnersBy(OwnerPolicy policy);

    /**
     * Decides which contact a change is about, in place of the documented policy.
     *
     * @param policy the rule
     */
    void decideContactsBy(ContactPolicy policy);
}
