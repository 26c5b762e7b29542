package io.lyncedge.proxy.wire;

/** What {@link RequestHeadParser#parse} found: a head, a broken rule, or too few bytes to tell. */
public sealed interface RequestParse permits RequestHead, Incomplete, Refused {}
