package com.secutix.tixngo.host.demo;

import com.secutix.tixngo.host.output.Output;

/** Tells the story of the demo, step by step; in colour where a person watches a terminal. */
final class DemoStory {

    private static final String BOLD = "\u001b[1m";
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final Output output;
    private final boolean colour;
    private int step;

    DemoStory(Output output, boolean colour) {
        this.output = output;
        this.colour = colour;
    }

    void step(String title) {
        step++;
        output.line("");
        output.line(in(BOLD, step + ". " + title));
    }

    void detail(String text) {
        output.line(text.indent(3).stripTrailing());
    }

    String ending(boolean good, String text) {
        return "\n" + in(good ? GREEN : RED, text);
    }

    private String in(String style, String text) {
        return colour ? style + text + PLAIN : text;
    }
}
