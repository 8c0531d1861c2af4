/** A typed client of the TIXNGO organizer API. */
module com.secutix.tixngo.client {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    // never okio: its artifact and okio-jvm claim the same module name, so that a module path with both is ambiguous;
    // the code
    // therefore uses no okio type (limit responses with an InputStream, keep OkHttp from re-sending with an
    // interceptor)
    requires org.slf4j;
    requires retrofit2;
    requires retrofit2.converter.jackson;
    // the host may hand over its own OkHttp client
    requires transitive okhttp3;
    requires static transitive org.jspecify;

    exports com.secutix.tixngo.client;
    exports com.secutix.tixngo.client.model;
}
