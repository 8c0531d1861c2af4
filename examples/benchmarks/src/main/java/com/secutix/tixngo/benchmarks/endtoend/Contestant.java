package com.secutix.tixngo.benchmarks.endtoend;

/** Something that does the work of a function from the beginning to the end: what waits is told, and remembered as told. */
interface Contestant extends AutoCloseable {

    /** What it is called in tables. */
    String name();

    /** Does all there is to do. */
    void run();

    /** Lets go what it holds. */
    @Override
    default void close() {}
}
