package com.secutix.tixngo.sync.settings;

/** Makes what somebody typed fit to be quoted in a message: bounded, and without what a terminal or a log would obey. */
final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    /** {@return the beginning of the text, with a question mark for each character that is not to be seen} */
    static String of(String text) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(character -> isSeen(character) ? character : '?')
                .forEach(quoted::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST ? quoted + "..." : quoted.toString();
    }

    /** Format characters turn writing around, separators break lines, and half a surrogate pair is no character. */
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
