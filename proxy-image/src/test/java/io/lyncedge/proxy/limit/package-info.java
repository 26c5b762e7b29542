/** Tests of rate limits. */
package io.lyncedge.proxy.limit;
