package com.secutix.tixngo.client.internal;

import com.fasterxml.jackson.core.Version;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The libraries that this one finds at run time. A host brings its own versions of them, and those that do not belong together
 * fail somewhere in the middle of a call with a missing method: it is better told before the first call.
 *
 * @param jacksonCore what jackson-core says its version is
 * @param jacksonDatabind what jackson-databind says its version is
 * @param okHttp what OkHttp says its version is; null if none is there, or one before 4
 */
public record RuntimeLibraries(
        Version jacksonCore,
        Version jacksonDatabind,
        @Nullable String okHttp) {

    private static final String OLDEST_JACKSON = "2.18";
    private static final String OLDEST_OKHTTP = "4.12";
    private static final Pattern MAJOR_AND_MINOR = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*");

    /**
     * {@return what is there}
     */
    public static RuntimeLibraries found() {
        return new RuntimeLibraries(
                com.fasterxml.jackson.core.json.PackageVersion.VERSION,
                com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION,
                okHttpVersion());
    }

    /** Asked by name: the compiler would write the version it knows into this class, and a missing one could not be told. */
    private static @Nullable String okHttpVersion() {
        try {
            return (String) Class.forName("okhttp3.OkHttp").getField("VERSION").get(null);
        } catch (ReflectiveOperationException missing) {
            return null;
        }
    }

    /**
     * Says what does not go together.
     *
     * @return a sentence for each, with what to do; empty if all is well
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (okHttp == null) {
            problems.add("there is no OkHttp " + OLDEST_OKHTTP
                    + " or later: if a dependency pulls it down to 3, manage its version;"
                    + " of OkHttp 5 exclude 'okhttp', which under Maven is an empty jar, and depend on 'okhttp-jvm'");
        } else if (isBefore(okHttp, OLDEST_OKHTTP)) {
            problems.add("OkHttp is " + okHttp + where("okhttp3.OkHttpClient") + ", the oldest supported one is "
                    + OLDEST_OKHTTP + ": some other dependency pulls it down; manage its version");
        }
        if (!minor(jacksonCore).equals(minor(jacksonDatabind))) {
            problems.add("jackson-core is " + jacksonCore + where("com.fasterxml.jackson.core.JsonFactory")
                    + " and jackson-databind is " + jacksonDatabind
                    + where("com.fasterxml.jackson.databind.ObjectMapper")
                    + ": they must be of one version; import jackson-bom");
        } else if (isBefore(jacksonCore.toString(), OLDEST_JACKSON)) {
            problems.add("Jackson is " + jacksonCore + where("com.fasterxml.jackson.core.JsonFactory")
                    + ", the oldest supported one is " + OLDEST_JACKSON
                    + ": some other dependency pulls it down; import jackson-bom");
        }
        return problems;
    }

    private static String minor(Version version) {
        return version.getMajorVersion() + "." + version.getMinorVersion();
    }

    /** What has no version to compare is not older: a host's own build of a library is its own affair. */
    private static boolean isBefore(String version, String oldest) {
        Matcher found = MAJOR_AND_MINOR.matcher(version);
        Matcher least = MAJOR_AND_MINOR.matcher(oldest);
        return found.matches() && least.matches() && number(found) < number(least);
    }

    private static int number(MatchResult version) {
        return Integer.parseInt(version.group(1)) * 10_000 + Integer.parseInt(version.group(2));
    }

    /** The jar tells which dependency it came by. */
    private static String where(String className) {
        try {
            CodeSource source = Class.forName(className).getProtectionDomain().getCodeSource();
            return source == null || source.getLocation() == null ? "" : " (" + source.getLocation() + ")";
        } catch (ClassNotFoundException | LinkageError gone) {
            return "";
        }
    }
}
