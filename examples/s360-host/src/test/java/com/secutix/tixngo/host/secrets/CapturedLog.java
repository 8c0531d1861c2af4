package com.secutix.tixngo.host.secrets;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/**
 * Every logger at TRACE, those of java.util.logging too, and what goes to the streams of the process. But for these of third parties:
 *
 * <ul>
 *   <li>Jetty is the simulator's: what TIXNGO logs of a request is not ours to keep silent.
 *   <li>The driver of PostgreSQL logs every URL it is asked about, whole, to java.util.logging at FINE, which this program never turns on.
 *   <li>The JDK describes every certificate it trusts, which is long and about nobody.
 *   <li>HikariCP logs the URL at DEBUG, and finds a password only if it is written in small letters: the program's logback.xml turns it off
 *       by name, and so it stays here.
 * </ul>
 */
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String OTHER_SIDE = "org.eclipse.jetty";
    private static final String CERTIFICATES = "jdk.event.security";
    private static final String DRIVER = "org.postgresql.Driver";
    private static final String OURS = "com.secutix.tixngo";

    private final WrittenTexts texts;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final java.util.logging.Logger julRoot = java.util.logging.Logger.getLogger("");
    private final java.util.logging.Logger certificates = java.util.logging.Logger.getLogger(CERTIFICATES);
    private final Level level = root.getLevel();
    private final java.util.logging.Level julLevel = julRoot.getLevel();
    private final Handler[] julHandlers = julRoot.getHandlers();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream streams = new ByteArrayOutputStream();
    private final Handler jul = new JulHandler();

    CapturedLog(WrittenTexts texts) {
        this.texts = texts;
        Arrays.stream(julHandlers).forEach(julRoot::removeHandler);
        julRoot.addHandler(jul);
        julRoot.setLevel(java.util.logging.Level.ALL);
        jul.setLevel(java.util.logging.Level.ALL);
        certificates.setLevel(java.util.logging.Level.INFO);
        start();
        root.addAppender(this);
        root.setLevel(Level.TRACE);
        ((Logger) LoggerFactory.getLogger(OTHER_SIDE)).setLevel(Level.WARN);
        PrintStream captured = new PrintStream(streams, true, StandardCharsets.UTF_8);
        System.setOut(captured);
        System.setErr(captured);
    }

    @Override
    protected void append(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        Object[] arguments = event.getArgumentArray();
        if (arguments != null) {
            text.append(' ').append(Arrays.deepToString(arguments));
        }
        text.append(' ').append(event.getMDCPropertyMap()).append(' ').append(event.getMarkerList());
        text.append(' ').append(event.getKeyValuePairs()).append(' ').append(event.getThreadName());
        if (event.getThrowableProxy() != null) {
            text.append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        texts.add(event.getLoggerName(), text.toString());
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        texts.add("streams", streams.toString(StandardCharsets.UTF_8));
        root.detachAppender(this);
        root.setLevel(level);
        ((Logger) LoggerFactory.getLogger(OTHER_SIDE)).setLevel(null);
        // what --log-level sets for good
        ((Logger) LoggerFactory.getLogger(OURS)).setLevel(Level.INFO);
        julRoot.removeHandler(jul);
        Arrays.stream(julHandlers).forEach(julRoot::addHandler);
        julRoot.setLevel(julLevel);
        certificates.setLevel(null);
        stop();
    }

    private final class JulHandler extends Handler {

        @Override
        public void publish(LogRecord entry) {
            if (DRIVER.equals(entry.getLoggerName())) {
                return;
            }
            texts.add(
                    "java.util.logging " + entry.getLoggerName(),
                    entry.getMessage() + " " + Arrays.deepToString(entry.getParameters()) + " " + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
