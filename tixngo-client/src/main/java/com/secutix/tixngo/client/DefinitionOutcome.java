package com.secutix.tixngo.client;

/** What came of putting a privilege definition. */
public enum DefinitionOutcome {
    /** It did not exist before. */
    CREATED,
    /** It existed and was replaced. */
    UPDATED
}
