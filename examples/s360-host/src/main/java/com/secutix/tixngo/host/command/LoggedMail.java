package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.spi.FailureNotifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what S-360 would mail to the recipients of the interface record. A report holds no personal data and no key, so it is
 * the body as it is.
 */
final class LoggedMail implements FailureNotifier {

    private static final Logger LOG = LoggerFactory.getLogger("com.secutix.tixngo.host.mail");

    @Override
    public void needsAttention(RunReport report) {
        LOG.info(
                "mail to the recipients of interface '{}': {} {}, run {}\n{}",
                report.interfaceName(),
                report.function(),
                report.outcome(),
                report.runId(),
                report.toText());
    }
}
