package com.secutix.tixngo.sync.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * Keeps two runs from touching the same tickets at once. The host implements it over something that all its nodes share, as
 * a rule a table of the database that holds the tickets.
 *
 * <p><b>Threading.</b> A run calls from one thread; several runs call concurrently, from several processes too.
 *
 * <p><b>Time.</b> A lease expires by one clock for all holders, as a rule the database's. A holder that was killed frees its
 * lease by expiry alone.
 *
 * <p><b>Transactions.</b> Each call is a transaction of its own, committed when it returns.
 */
public interface RunLock {

    /**
     * Takes the lease, if no conflicting one ({@link LeaseKey#conflictsWith}) is held and unexpired.
     *
     * @param key what to lease
     * @param duration how long the lease lives unless renewed
     * @return the lease, with a higher token than any before for this function and scope; empty if another run holds a
     *     conflicting one
     */
    Optional<Lease> acquire(LeaseKey key, Duration duration);

    /**
     * Prolongs a lease from now on.
     *
     * @param lease the lease
     * @param duration how long it lives from now unless renewed again
     * @return false if the lease expired and was taken by another run, or was released: it stays lost
     */
    boolean renew(Lease lease, Duration duration);

    /**
     * Gives a lease back. Giving back a lost lease, or one given back before, does nothing.
     *
     * @param lease the lease
     */
    void release(Lease lease);
}
