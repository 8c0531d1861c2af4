package com.secutix.tixngo.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fuzz target. In every build it runs over its seeds, which lie beside it in the resources, past findings among them; with
 * {@code mvn verify -Pfuzz} it hunts for a minute, guided by coverage. One to a class, since a JVM hunts for one only.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@FuzzTest(maxDuration = "60s")
public @interface Fuzzed {}
