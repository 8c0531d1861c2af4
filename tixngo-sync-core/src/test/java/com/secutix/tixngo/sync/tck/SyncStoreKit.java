package com.secutix.tixngo.sync.tck;

/**
 * Proves that a host keeps every rule of the SPI. A host extends it in its tests and hands over its stores; the tests are
 * inherited:
 *
 * <pre>{@code
 * class OurStoresTest extends SyncStoreKit {
 *     @Override
 *     protected HostUnderTest open() {
 *         return new OurHost(aFreshDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>Nothing in it sleeps, and nothing leaves the machine.
 */
public abstract class SyncStoreKit {

    /** For the host's test. */
    protected SyncStoreKit() {}

    /**
     * Opens a host without any data. Called for each test; what it returns is closed after the test.
     *
     * @return a new host
     */
    protected abstract HostUnderTest open();
}
