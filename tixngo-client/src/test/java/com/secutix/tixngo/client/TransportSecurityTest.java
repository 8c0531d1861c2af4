package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call over TLS")
class TransportSecurityTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final HeldCertificate certificate =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    private final HandshakeCertificates serverSide =
            new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    private final HandshakeCertificates clientSide = new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    private final OkHttpClient trusting = new OkHttpClient.Builder()
            .sslSocketFactory(clientSide.sslSocketFactory(), clientSide.trustManager())
            .hostnameVerifier((host, session) -> true)
            .build();

    @BeforeEach
    void secure() {
        tixngo.server.useHttps(serverSide.sslSocketFactory(), false);
    }

    @AfterEach
    void close() {
        trusting.connectionPool().evictAll();
        tixngo.close();
    }

    private TixngoException fails(TixngoClient client) {
        return catchThrowableOfType(
                TixngoException.class, () -> client.tickets().inject(List.of(Samples.ticket("T-1"))));
    }

    @Test
    void trusts_whom_the_hosts_client_trusts() {
        tixngo.answer(accepted("T-1"));
        try (TixngoClient client = tixngo.builder().okHttpClient(trusting).build()) {
            assertThat(client.tickets().inject(List.of(Samples.ticket("T-1"))).accepted())
                    .hasSize(1);
        }
        assertThat(tixngo.received().getTlsVersion()).isNotNull();
    }

    @Test
    void to_a_stranger_is_not_made_and_nothing_is_sent() {
        try (TixngoClient client =
                tixngo.builder().retryPolicy(RetryPolicy.never()).build()) {
            TixngoException failure = fails(client);

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            TixngoTransportException.class,
                            e -> assertThat(e.neverConnected()).isTrue());
            assertThat(failure).hasMessageContaining("no secure connection could be made");
            assertThat(failure.writeMayHaveHappened()).isFalse();
        }
        assertThat(tixngo.requests()).isZero();
    }

    @Test
    void to_the_right_authority_under_another_hosts_name_is_not_made() {
        HeldCertificate authority = authority();
        refusesTheServerWith(
                authority,
                new HeldCertificate.Builder()
                        .signedBy(authority)
                        .addSubjectAlternativeName("tixngo.example.org")
                        .build());
    }

    @Test
    void to_a_server_whose_certificate_has_expired_is_not_made() {
        HeldCertificate authority = authority();
        refusesTheServerWith(
                authority,
                new HeldCertificate.Builder()
                        .signedBy(authority)
                        .addSubjectAlternativeName(tixngo.server.getHostName())
                        .validityInterval(0, Duration.ofDays(365).toMillis())
                        .build());
    }

    @Test
    void to_a_server_whose_certificate_fits_is_made() {
        HeldCertificate authority = authority();
        HeldCertificate fitting = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName(tixngo.server.getHostName())
                .build();
        tixngo.answer(accepted("T-1"));
        OkHttpClient strict = strict(authority, fitting);
        try (TixngoClient client = tixngo.builder().okHttpClient(strict).build()) {
            assertThat(client.tickets().inject(List.of(Samples.ticket("T-1"))).accepted())
                    .hasSize(1);
        } finally {
            strict.connectionPool().evictAll();
        }
    }

    private static HeldCertificate authority() {
        return new HeldCertificate.Builder().certificateAuthority(0).build();
    }

    /** {@return a client that trusts the authority, and checks names and dates as ever; the server shows the certificate} */
    private OkHttpClient strict(HeldCertificate authority, HeldCertificate shown) {
        HandshakeCertificates server = new HandshakeCertificates.Builder()
                .heldCertificate(shown, authority.certificate())
                .build();
        tixngo.server.useHttps(server.sslSocketFactory(), false);
        HandshakeCertificates client = new HandshakeCertificates.Builder()
                .addTrustedCertificate(authority.certificate())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(client.sslSocketFactory(), client.trustManager())
                .build();
    }

    private void refusesTheServerWith(HeldCertificate authority, HeldCertificate shown) {
        OkHttpClient strict = strict(authority, shown);
        try (TixngoClient client = tixngo.builder()
                .okHttpClient(strict)
                .retryPolicy(RetryPolicy.never())
                .build()) {
            TixngoException failure = fails(client);

            assertThat(failure)
                    .isInstanceOf(TixngoTransportException.class)
                    .hasMessageContaining("no secure connection could be made");
            assertThat(failure.writeMayHaveHappened()).isFalse();
        } finally {
            strict.connectionPool().evictAll();
        }
        assertThat(tixngo.requests()).isZero();
    }

    @Test
    void whose_handshake_fails_has_sent_nothing() {
        tixngo.answer(new MockResponse().setSocketPolicy(SocketPolicy.FAIL_HANDSHAKE));
        try (TixngoClient client = tixngo.builder()
                .okHttpClient(trusting)
                .retryPolicy(RetryPolicy.never())
                .build()) {
            assertThat(fails(client).writeMayHaveHappened()).isFalse();
        }
    }

    @Test
    void is_offered_in_http_1_1_alone() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TixngoClient client = tixngo.builder()
                        .url("https://127.0.0.1:" + listener.getLocalPort() + "/v3/organizer")
                        .retryPolicy(RetryPolicy.never())
                        .build()) {
            CompletableFuture<String> hello = CompletableFuture.supplyAsync(() -> firstRecord(listener));

            assertThat(fails(client)).hasMessageContaining("no secure connection could be made");

            // the extension ALPN: 11 bytes, a list of 9, a name of 8
            assertThat(hello.join())
                    .contains("0010000b000908"
                            + HexFormat.of().formatHex("http/1.1".getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** {@return what a client says first, in hexadecimal digits; it is hung up on} */
    private static String firstRecord(ServerSocket listener) {
        try (Socket connection = listener.accept();
                DataInputStream in = new DataInputStream(connection.getInputStream())) {
            in.skipNBytes(3);
            return HexFormat.of().formatHex(in.readNBytes(in.readUnsignedShort()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void that_is_reset_in_http2_is_retried_by_us_alone() {
        tixngo.server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
        // REFUSED_STREAM, on which OkHttp is eager to send again
        tixngo.answer(
                accepted("T-1"),
                new MockResponse()
                        .setSocketPolicy(SocketPolicy.RESET_STREAM_AT_START)
                        .setHttp2ErrorCode(7),
                accepted("T-1"));
        try (TixngoClient client = tixngo.builder().okHttpClient(trusting).build()) {
            assertThat(client.tickets().inject(List.of(Samples.ticket("T-1"))).attempts())
                    .isEqualTo(1);
            assertThat(client.tickets().inject(List.of(Samples.ticket("T-1"))).attempts())
                    .isEqualTo(2);
        }
        assertThat(tixngo.waits).hasSize(1);
    }
}
