package com.secutix.tixngo.sync.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A share of all tickets, so that several nodes can take part in one push (assumed). The shares of one count are disjoint
 * and together complete, and a ticket's share never changes: it follows from a hash of its id.
 *
 * @param index which share, from 1 to {@code count}
 * @param count into how many shares the tickets are divided, from 1 to {@value #MAX_COUNT}
 */
public record Partition(int index, int count) {

    /** More shares than this are refused. */
    public static final int MAX_COUNT = 1_000;

    /** All tickets. */
    public static final Partition WHOLE = new Partition(1, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /** Refuses an index outside 1 to count, and a count outside its bounds. */
    public Partition {
        if (count < 1 || count > MAX_COUNT || index < 1 || index > count) {
            throw new SettingsException(List.of("partition " + index + "/" + count
                    + " does not exist: write index/count with 1 <= index <= count <= " + MAX_COUNT));
        }
    }

    /**
     * Reads {@code index/count}, such as {@code 2/3}.
     *
     * @param text the text
     * @return the partition
     * @throws SettingsException if the text is not of that form, or names a share that does not exist
     */
    public static Partition parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new SettingsException(List.of("a partition must be written index/count, such as 2/3"));
        }
        return new Partition(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /**
     * The stable hash that decides a ticket's share: CRC-32 of the id's UTF-8 bytes. A store may keep it in a column, and
     * select {@code hash % count = index - 1}.
     *
     * @param ticketId the ticket id
     * @return the hash, from 0 to 2<sup>32</sup> - 1
     */
    public static long hash(String ticketId) {
        CRC32 crc = new CRC32();
        crc.update(ticketId.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /**
     * Whether a ticket belongs to this share.
     *
     * @param ticketId the ticket id
     * @return true if it does
     */
    public boolean contains(String ticketId) {
        return hash(ticketId) % count == index - 1;
    }

    /**
     * Whether some ticket may belong to both shares. Shares of different counts are taken to overlap.
     *
     * @param other another share
     * @return false only if no ticket can belong to both
     */
    public boolean overlaps(Partition other) {
        return count != other.count || index == other.index;
    }

    /** The form {@code index/count}. */
    @Override
    public String toString() {
        return index + "/" + count;
    }
}
