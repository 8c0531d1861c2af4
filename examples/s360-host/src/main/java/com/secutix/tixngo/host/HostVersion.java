package com.secutix.tixngo.host;

import picocli.CommandLine.IVersionProvider;

/** The version, as the jar's manifest has it. */
final class HostVersion implements IVersionProvider {

    HostVersion() {}

    @Override
    public String[] getVersion() {
        String version = HostVersion.class.getPackage().getImplementationVersion();
        return new String[] {"s360-host " + (version == null ? "dev" : version)};
    }
}
