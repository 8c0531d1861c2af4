package com.secutix.tixngo.benchmarks.endtoend;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The changes that the server gives: at the gates of an arena, everybody's ticket is activated over Bluetooth. */
final class Changes {

    /** More than a change takes. */
    static final int BYTES = 1_100;

    private static final byte[] TO_NUMBER = bytes("{\"ticketId\":\"" + Inventory.TICKET_PREFIX);
    private static final byte[] TO_TAX_NUMBER = bytes("\",\"taxNumber\":\"");
    private static final byte[] TO_OWNER = bytes("\",\"eventId\":\"EVT-1\",\"status\":\"BT_ACTIVATED\","
            + "\"legacyStatus\":\"ACTIVATED\",\"statusTime\":\"2027-06-01T17:00:00Z\",\"sequence\":7,"
            + "\"owner\":{\"email\":\"person");
    private static final byte[] TO_SPECTATOR = bytes("@example.org\",\"firstName\":\"Maximilian\",\"lastName\":"
            + "\"Schwarzenbach\"},\"spectatorDetails\":{\"email\":\"person");
    private static final byte[] REST = bytes("@example.org\",\"firstName\":\"Maximilian\",\"lastName\":"
            + "\"Schwarzenbach\",\"title\":\"MR\",\"dateOfBirth\":\"1990-02-28\",\"nationality\":\"CH\","
            + "\"phoneNumber\":\"+41790000000\",\"residenceCountry\":\"CH\",\"language\":\"de\","
            + "\"organizerSpectatorPreference\":{\"allowPromoEmail\":true,\"allowThirdPartyEmail\":false}},"
            + "\"activation\":{\"method\":\"BLUETOOTH\",\"beaconName\":\"Gate-A-3\",\"time\":\"2027-06-01T17:00:00Z\"},"
            + "\"history\":[{\"action\":\"INJECT\",\"state\":\"CONFIRMED\",\"time\":\"2027-05-02T10:00:00Z\"}]}");

    private Changes() {}

    static void write(long number, ByteArrayOutputStream json) {
        byte[] digits = bytes(Inventory.digits(number));
        json.writeBytes(TO_NUMBER);
        json.writeBytes(digits);
        json.writeBytes(TO_TAX_NUMBER);
        json.writeBytes(digits);
        json.writeBytes(TO_OWNER);
        json.writeBytes(digits);
        json.writeBytes(TO_SPECTATOR);
        json.writeBytes(digits);
        json.writeBytes(REST);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
