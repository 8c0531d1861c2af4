/** A host that is a module. */
module com.example.host {
    requires com.secutix.tixngo.client;
    requires com.secutix.tixngo.mapping;
    requires com.secutix.tixngo.sync;
    requires com.secutix.tixngo.sync.tck;
    requires jdk.httpserver;
}
