package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.client.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * How multilingual texts of one ticket are sent: as they are, or as one plain text in the person's language, else the
 * first.
 *
 * @param multilingual whether they are sent as they are, where the field allows it
 * @param language the person's language; {@code null} when unknown
 */
record Wording(boolean multilingual, @Nullable String language) {

    /**
     * {@return the text as it is sent, or {@code null} when it is blank}
     *
     * @param text the text
     * @param field whether the field takes texts in several languages
     */
    @Nullable Object of(Text text, boolean field) {
        if (field && (multilingual || text instanceof Text.Plain)) {
            return text.first().isBlank() && text instanceof Text.Plain ? null : text;
        }
        String plain = inOneLanguage(text);
        return plain.isBlank() ? null : plain;
    }

    private String inOneLanguage(Text text) {
        if (text instanceof Text.Multilingual words && language != null) {
            String inLanguage = words.byLanguage().get(language);
            return inLanguage == null ? words.first() : inLanguage;
        }
        return text.first();
    }
}
