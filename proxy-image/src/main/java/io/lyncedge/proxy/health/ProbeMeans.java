package io.lyncedge.proxy.health;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;

/**
 * What every probe needs.
 *
 * @param loop probes run on it
 * @param channel type of their connections
 * @param words for handshakes that fail
 */
record ProbeMeans(EventLoop loop, Class<? extends Channel> channel, TlsFailureWords words) {}
