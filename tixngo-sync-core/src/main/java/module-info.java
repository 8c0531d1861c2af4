/** The sync functions between S-360 and TIXNGO, over interfaces that the host implements. */
module com.secutix.tixngo.sync {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive com.secutix.tixngo.client;
    requires transitive com.secutix.tixngo.mapping;
    requires org.slf4j;
    requires static org.jspecify;

    exports com.secutix.tixngo.sync;
    exports com.secutix.tixngo.sync.report;
    exports com.secutix.tixngo.sync.settings;
    exports com.secutix.tixngo.sync.spi;
}
