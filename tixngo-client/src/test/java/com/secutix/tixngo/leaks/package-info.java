/**
 * What every test of every module is watched with: a JUnit extension, found by JUnit itself, that fails a test which leaves
 * threads, HTTP connections or database connections behind.
 */
package com.secutix.tixngo.leaks;
