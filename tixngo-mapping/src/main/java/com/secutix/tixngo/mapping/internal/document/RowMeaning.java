package com.secutix.tixngo.mapping.internal.document;

import com.secutix.tixngo.mapping.document.Direction;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.injection.BarcodeFormat;
import com.secutix.tixngo.mapping.internal.engine.FieldRule;
import com.secutix.tixngo.mapping.internal.engine.Source;
import com.secutix.tixngo.mapping.internal.engine.Sources;
import com.secutix.tixngo.mapping.internal.feedback.ChangeSources;
import com.secutix.tixngo.mapping.internal.feedback.MobileFields;
import com.secutix.tixngo.mapping.internal.privilege.CardSources;
import com.secutix.tixngo.mapping.internal.privilege.PrivilegeFields;
import com.secutix.tixngo.mapping.internal.ticket.InjectionOptions;
import com.secutix.tixngo.mapping.internal.ticket.ListName;
import com.secutix.tixngo.mapping.internal.ticket.TicketField;
import com.secutix.tixngo.mapping.internal.ticket.TicketSources;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what the field and the sources of a row are, for readers who know neither system. */
final class RowMeaning {

    private RowMeaning() {}

    /** {@return what the row's sources are} */
    static String of(MappingRow row) {
        Sources<?> sources = sources(row);
        Set<String> meanings = new LinkedHashSet<>();
        for (String name : row.sources()) {
            Source<?> source = name.startsWith("'") ? null : sources.find(name);
            meanings.add(source == null ? (name.startsWith("'") ? "always the same" : "?") : source.description());
        }
        return String.join(", else ", meanings);
    }

    private static Sources<?> sources(MappingRow row) {
        if (row.direction() == Direction.TO_S360) {
            return ChangeSources.all();
        }
        return PrivilegeFields.isOfPrivileges(row.target())
                ? CardSources.all()
                : TicketSources.of(new InjectionOptions(BarcodeFormat.NONE, true, false, true));
    }

    /** {@return what the row's field takes: type, length, allowed values, whether it is required} */
    static String takes(MappingRow row) {
        FieldRule rule = rule(row);
        if (rule == null) {
            return "text";
        }
        StringBuilder words = new StringBuilder(rule.required() ? "required " : "");
        words.append(rule.type() == ValueType.WORDS ? "text, multilingual" : type(rule.type()));
        boolean text = rule.type() == ValueType.TEXT || rule.type() == ValueType.WORDS;
        if (!rule.allowed().isEmpty()) {
            words.append(" out of ").append(String.join(", ", new TreeSet<>(rule.allowed())));
        } else if (text && row.direction() == Direction.TO_TIXNGO) {
            words.append(", at most ").append(rule.maxLength());
        }
        return words.toString();
    }

    private static String type(ValueType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable FieldRule rule(MappingRow row) {
        if (row.direction() == Direction.TO_S360) {
            return MobileFields.TABLE.find(row.target());
        }
        if (PrivilegeFields.isOfPrivileges(row.target())) {
            return PrivilegeFields.TABLE.find(row.target());
        }
        ListName list = ListName.of(row.target());
        if (list != null) {
            return list.valueRule(row.target());
        }
        TicketField field = TicketField.find(row.target());
        return field == null ? null : field.rule();
    }
}
