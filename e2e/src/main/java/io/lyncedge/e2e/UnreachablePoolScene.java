package io.lyncedge.e2e;

import java.io.IOException;

/** A pool that nobody answers for: told, and its names are answered by 504 or by the backup pool until it is back. */
final class UnreachablePoolScene implements Scene {
    private static final String LONDON = "pool-london";
    private static final String NAME = "webext-london.contoso.com";
    private static final int TIMED_OUT = 504;

    @Override
    public String title() {
        return "Truth: the pool in London unreachable";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Contoso.patch(
                stage.cluster(),
                "[{\"op\":\"add\",\"path\":\"/spec/pools/1/healthCheck\","
                        + "\"value\":{\"intervalSeconds\":1,\"timeoutSeconds\":1,\"unhealthyThreshold\":2}}]");
        stage.transcript()
                .check(
                        "PoolsHealthy before",
                        "True/PoolsHealthy",
                        Contoso.await(stage, "PoolsHealthy", "True/PoolsHealthy"));
        stage.pools().pause(LONDON);
        Told.check(stage, "the pool stands still", "PoolsHealthy", "False/PoolUnavailable");
        stage.transcript().check("https://" + NAME + "/ meanwhile", TIMED_OUT, status(stage, TIMED_OUT));
        stage.transcript().check("Ready all the same", "True/Ready", Contoso.condition(stage.cluster(), "Ready"));
        stage.pools().resume(LONDON);
        Told.check(stage, "the pool answers again", "PoolsHealthy", "True/PoolsHealthy");
        Contoso.patch(stage.cluster(), "[{\"op\":\"remove\",\"path\":\"/spec/pools/1/healthCheck\"}]");
    }

    private static int status(Stage stage, int wanted) {
        int port = stage.cluster().port(Cluster.HTTPS_NODE_PORT);
        return Waiting.until(wanted, Proxies.PATIENCE, () -> Https.status(port, NAME));
    }
}
