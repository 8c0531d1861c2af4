package com.secutix.tixngo.mapping.document;

/**
 * The layers of a payload, in their order: a later one wins over an earlier one (the first three are documented, plugins
 * are this project's). Validation comes after all of them.
 */
public enum Layer {
    /** What a batch sends by default, from the S-360 ticket. */
    DEFAULTS,
    /** What the product's comfort variables say. */
    COMFORT_VARIABLES,
    /** What the lines of the ticket template say. */
    TEMPLATE,
    /** What mapping plugins add. */
    PLUGINS
}
