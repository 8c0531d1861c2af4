package com.secutix.tixngo.client;

/** What a client and those derived from it have in common. */
final class SharedTransport {}
