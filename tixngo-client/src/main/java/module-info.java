/** A typed client of the TIXNGO organizer API. */
module com.secutix.tixngo.client {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    // OkHttp 4 needs it and, as an automatic module, cannot ask for it
    requires kotlin.stdlib;
    requires org.slf4j;
    requires retrofit2;
    requires retrofit2.converter.jackson;
    // the host may hand over its own OkHttp client; okio comes with it, by no name of its own, see the pom
    requires transitive okhttp3;
    requires static transitive org.jspecify;

    exports com.secutix.tixngo.client;
    exports com.secutix.tixngo.client.model;
}
