package com.secutix.tixngo.host.importing;

import org.jspecify.annotations.Nullable;

/**
 * Why a row was left out. Never holds a value of the row, which may be personal.
 *
 * @param line the line that the row starts on, from 1
 * @param column the column in question, if it is one
 * @param message what is wrong and what to write instead
 */
public record ImportProblem(long line, @Nullable String column, String message) {}
