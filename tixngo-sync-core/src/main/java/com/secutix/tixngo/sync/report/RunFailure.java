package com.secutix.tixngo.sync.report;

/**
 * Why a run could not go on.
 *
 * @param code what kind of failure, in capitals
 * @param message what happened and what to do about it, without key or personal data
 */
public record RunFailure(String code, String message) {}
