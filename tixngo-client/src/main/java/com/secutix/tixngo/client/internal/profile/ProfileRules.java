package com.secutix.tixngo.client.internal.profile;

import com.secutix.tixngo.client.TixngoProfile;
import java.util.List;

/** What makes a profile wrong. */
public final class ProfileRules {
    private ProfileRules() {}

    public static List<String> problems(TixngoProfile profile) {
        return List.of();
    }
}
