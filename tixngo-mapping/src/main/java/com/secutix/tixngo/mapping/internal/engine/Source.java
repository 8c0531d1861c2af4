package com.secutix.tixngo.mapping.internal.engine;

import com.secutix.tixngo.mapping.document.ValueType;

/**
 * A value that rows can read.
 *
 * @param <S> the subject it is read from
 * @param name its name in rows
 * @param type the type of the value
 * @param personal whether the value is personal data or a secret, to be masked wherever it is shown
 * @param description what it is, for the printed documents
 * @param extractor how it is read
 */
public record Source<S>(String name, ValueType type, boolean personal, String description, Extractor<S> extractor) {}
