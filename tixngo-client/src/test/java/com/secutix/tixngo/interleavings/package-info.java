/** Runs a few threads step by step through every order of their steps. */
package com.secutix.tixngo.interleavings;
