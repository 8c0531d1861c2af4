package com.secutix.tixngo.mapping.internal.feedback;

import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.mapping.ExplainedField;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Converters;
import com.secutix.tixngo.mapping.internal.engine.Explainer;
import com.secutix.tixngo.mapping.internal.engine.FieldRule;
import com.secutix.tixngo.mapping.internal.engine.Problems;
import com.secutix.tixngo.mapping.internal.engine.Program;
import com.secutix.tixngo.mapping.internal.engine.RowCompiler;
import com.secutix.tixngo.mapping.internal.engine.Sources;
import com.secutix.tixngo.mapping.internal.engine.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The compiled rows towards S-360. Immutable and safe to share between threads. */
public final class ChangeProgram {

    private static final int LONGEST_CUSTOM = 4_000;

    private final Program<TicketChange> fields;
    private final Map<String, Step<TicketChange>> custom;
    // then they are read when a contact is asked for, which few changes do; any other row may have something to report
    private final boolean contactsCannotFail;

    private ChangeProgram(Program<TicketChange> fields, Map<String, Step<TicketChange>> custom) {
        this.fields = fields;
        this.custom = custom;
        this.contactsCannotFail = custom.isEmpty()
                && MobileFields.CONTACT.stream().allMatch(field -> field.isReadAsUsual(fields.step(field.slot())));
    }

    /** Collects rows and compiles them. Not thread-safe. */
    public static final class Compiler {
        private final RowCompiler<TicketChange> rows;
        private final List<Step<TicketChange>> steps = new ArrayList<>();
        private final Map<String, Step<TicketChange>> custom = new LinkedHashMap<>();

        /**
         * A compiler for rows that read these sources.
         *
         * @param sources what rows can read
         * @param converters what rows can convert by
         */
        public Compiler(Sources<TicketChange> sources, Converters converters) {
            this.rows = new RowCompiler<>(sources, converters);
        }

        /**
         * Adds a row; it wins over the rows added before it.
         *
         * @param row the row
         * @param plugin name of the plugin that brought it; {@code null} for none
         * @throws IllegalArgumentException if the row cannot be compiled; the message says why
         */
        public void add(MappingRow row, @Nullable String plugin) {
            String customName = MobileFields.customName(row.target());
            if (customName != null) {
                FieldRule rule = FieldRule.of(row.target(), ValueType.TEXT, LONGEST_CUSTOM)
                        .masked();
                custom.put(customName, rows.compile(row, rule, -1, plugin));
                return;
            }
            int slot = MobileFields.TABLE.slot(row.target());
            if (slot < 0) {
                throw new IllegalArgumentException(MobileFields.TABLE.unknown(row.target()));
            }
            steps.add(rows.compile(row, MobileFields.TABLE.rule(slot), slot, plugin));
        }

        /** {@return the compiled rows} */
        public ChangeProgram compile() {
            return new ChangeProgram(new Program<>(steps, MobileFields.TABLE.size()), Map.copyOf(custom));
        }
    }

    /**
     * {@return what the rows read out of a change}
     *
     * @param change the change
     * @param problems where violations go
     */
    public ChangeValues run(TicketChange change, Problems problems) {
        ChangeReader reader = new ChangeReader(fields, change, problems);
        ChangeValues values = new ChangeValues(reader);
        return contactsCannotFail ? values : values.with(reader.contact(customOf(change, problems)));
    }

    private Map<String, String> customOf(TicketChange change, Problems problems) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, Step<TicketChange>> entry : custom.entrySet()) {
            Object value = entry.getValue().evaluate(change, problems);
            if (value != null) {
                values.put(entry.getKey(), value.toString());
            }
        }
        return values;
    }

    /**
     * {@return where each value of a change comes from}
     *
     * @param change the change
     */
    public List<ExplainedField> explain(TicketChange change) {
        Explainer<TicketChange> explainer = new Explainer<>(change, value -> value);
        fields.steps().forEach(explainer::add);
        custom.values().forEach(explainer::add);
        return explainer.fields();
    }
}
