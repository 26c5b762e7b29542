-- The URL's host is the published name, so that wrk sends it in SNI; the connection goes to the loopback address.
function wrk.resolve(_, service)
  local address = wrk.lookup("127.0.0.1", service)[1]
  wrk.addrs = wrk.connect(address) and { address } or {}
end

-- LoadResult.java reads this line.
function done(summary, latency, _)
  local errors = summary.errors
  print(string.format(
    "slice %d %d %d %d %d",
    summary.requests, summary.bytes, summary.duration, latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
