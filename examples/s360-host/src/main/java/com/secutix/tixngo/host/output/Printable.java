package com.secutix.tixngo.host.output;

/** Makes text from data safe to show in a terminal. */
public final class Printable {

    private Printable() {}

    /**
     * Replaces what a terminal would obey, such as escape sequences and line ends.
     *
     * @param text any text
     * @return the same text with a question mark for each control character
     */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> Character.isISOControl(character) || isInvisible(character) ? '?' : character)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /**
     * Escapes in JSON what a terminal would obey, and JSON lets pass: whoever reads the JSON reads the same as before.
     *
     * @param json well-formed JSON
     * @return the same JSON; its own line ends stay
     */
    public static String json(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        json.codePoints().forEach(character -> {
            boolean obeyed = (character >= ' ' && Character.isISOControl(character)) || isInvisible(character);
            if (obeyed) {
                for (char unit : Character.toChars(character)) {
                    safe.append(String.format("\\u%04x", (int) unit));
                }
            } else {
                safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    /** Format characters turn writing around; line and paragraph separators break it. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
