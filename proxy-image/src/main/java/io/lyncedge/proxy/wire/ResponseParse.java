package io.lyncedge.proxy.wire;

/** What {@link ResponseHeadParser#parse} found: a head, a broken rule, or too few bytes to tell. */
public sealed interface ResponseParse permits ResponseHead, Incomplete, Refused {}
