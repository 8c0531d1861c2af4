package com.secutix.tixngo.host.hostile;

import java.util.List;
import java.util.regex.Pattern;

/** Texts that mean something to whoever reads them carelessly: a database, a log, a terminal, a spreadsheet, a JSON reader. */
final class HostileTexts {

    static final List<String> ALL = List.of(
            "a\0b",
            "\0",
            "\ud83d",
            "x\udc00",
            "😀".repeat(20),
            "\u202Eabc\u202C",
            "a\r\nFAKE 10:00 ERROR all is lost",
            "\u001b[2J\u001b]0;x\u0007",
            "\u009b2Jx",
            "\u2028\u2029\u0085",
            "${jndi:ldap://localhost/x}",
            "%s%n%x{}{0}",
            "'; drop table ticket; --",
            "\\'; delete from ticket where '1'='1",
            "\" or 1=1 --",
            "{\"a\":\"b\"}",
            "{broken",
            "\"quoted\"",
            "=HYPERLINK(\"http://localhost\")",
            "+1+1",
            "-1-1",
            "@SUM(A1)",
            "\t=1",
            "<script>alert(1)</script>",
            "x".repeat(70_000));

    /** What no terminal and no log may be sent from outside: control characters, but for the line ends of our own. */
    static final Pattern STEERS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\r\\t]]");

    private HostileTexts() {}
}
