package com.secutix.tixngo.mapping.internal.template;

/**
 * A line of a template, not yet compiled.
 *
 * @param number its number in the file, from 1
 * @param target dotted name of the field it fills
 * @param text what it fills the field with
 */
public record TemplateLine(int number, String target, String text) {}
