package com.secutix.tixngo.client.internal.profile;

import com.secutix.tixngo.client.TixngoProfile;
import java.io.IOException;
import java.io.Reader;

/** Reads a profile file. */
public final class ProfileReader {
    private ProfileReader() {}

    public static TixngoProfile read(Reader json, String name) throws IOException {
        if (json.read() < 0) {
            throw new IOException(name + " is empty");
        }
        throw new UnsupportedOperationException("the reader follows");
    }
}
