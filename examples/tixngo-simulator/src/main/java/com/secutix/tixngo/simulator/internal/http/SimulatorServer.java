package com.secutix.tixngo.simulator.internal.http;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: one connector, daemon threads, nothing but the bridge behind it. */
public final class SimulatorServer {
    private static final String BASE = "/v3/organizer";

    private final Server server;
    private final ServerConnector connector;
    private final String host;
    private volatile int port;

    /**
     * Prepares a server; it listens from {@link #start()} on.
     *
     * @param host the interface
     * @param port the port; 0 for a free one
     * @param parts the state and the options
     * @param processor answers the calls
     * @param control answers the control endpoints
     */
    public SimulatorServer(String host, int port, SimulatorParts parts, CallProcessor processor, ControlPanel control) {
        QueuedThreadPool threads = new QueuedThreadPool(256, 4);
        threads.setName("tixngo-simulator");
        threads.setDaemon(true);
        threads.setReservedThreads(0);
        this.server = new Server(threads);
        this.host = host;
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        // a ticket id may hold a slash or a dot, encoded: paths are taken as they come and split before decoding
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(TimeUnit.MINUTES.toMillis(5));
        connector.setAcceptedTcpNoDelay(true);
        server.addConnector(connector);
        server.setHandler(new HttpBridge(BASE, parts, processor, control));
    }

    /** Begins to listen. */
    public void start() {
        try {
            server.start();
            port = connector.getLocalPort();
        } catch (Exception e) {
            stop();
            throw new IllegalStateException("the simulator cannot listen on " + host + ":" + connector.getPort(), e);
        }
    }

    /**
     * The base all calls begin with.
     *
     * @return the URL, without a trailing slash
     */
    public URI baseUrl() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + BASE);
    }

    /**
     * Takes no new connection from now on. It comes before everything else of a stop: a client that connects again while connections are
     * being closed would find nobody who ever answers.
     */
    public void stopListening() {
        connector.close();
    }

    /** Stops listening and closes every connection. */
    public void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the simulator did not stop cleanly", e);
        }
    }
}
