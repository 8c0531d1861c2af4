/** Translates between the world of S-360 and the world of TIXNGO; no I/O. */
module com.secutix.tixngo.mapping {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive com.secutix.tixngo.client;
    requires org.slf4j;
    requires static org.jspecify;

    exports com.secutix.tixngo.mapping;
    exports com.secutix.tixngo.mapping.document;
    exports com.secutix.tixngo.mapping.feedback;
    exports com.secutix.tixngo.mapping.injection;
    exports com.secutix.tixngo.mapping.lifecycle;
    exports com.secutix.tixngo.mapping.privilege;
    exports com.secutix.tixngo.mapping.s360;
    exports com.secutix.tixngo.mapping.spi;

    uses com.secutix.tixngo.mapping.spi.MappingPlugin;
}
