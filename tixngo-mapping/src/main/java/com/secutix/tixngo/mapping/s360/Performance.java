package com.secutix.tixngo.mapping.s360;

import com.secutix.tixngo.client.model.Text;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One performance of an event, or one match of a competition.
 *
 * @param id the performance's identifier, which becomes the TIXNGO event id
 * @param name the performance's name, in one or several languages
 * @param activity the activity (event or competition) it belongs to, which the injection can filter by
 * @param start when it begins, with the venue's offset on that day
 * @param end when it ends, when that is known
 * @param duration how long the ticket stays useful after the end, when that is known; 24 hours otherwise
 */
public record Performance(
        String id,
        Text name,
        @Nullable String activity,
        OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable Duration duration) {}
