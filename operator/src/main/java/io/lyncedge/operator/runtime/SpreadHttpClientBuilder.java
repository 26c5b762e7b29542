package io.lyncedge.operator.runtime;

import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Builds clients that spread their exchanges.
 *
 * @param each builds the clients that these are spread over
 */
record SpreadHttpClientBuilder(HttpClient.Builder each) implements HttpClient.Builder {
    /** What the client of the API server makes its connections by. */
    static JdkHttpClientFactory factory() {
        return new JdkHttpClientFactory() {
            @Override
            protected HttpClient.Builder createNewHttpClientBuilder() {
                return new SpreadHttpClientBuilder(super.createNewHttpClientBuilder());
            }
        };
    }

    @Override
    public HttpClient build() {
        return new SpreadHttpClient(each::build);
    }

    @Override
    public HttpClient.Builder cookieHandler(CookieHandler cookieHandler) {
        each.cookieHandler(cookieHandler);
        return this;
    }

    @Override
    public HttpClient.Builder connectTimeout(Duration duration) {
        each.connectTimeout(duration);
        return this;
    }

    @Override
    public HttpClient.Builder sslContext(SSLContext context) {
        each.sslContext(context);
        return this;
    }

    @Override
    public HttpClient.Builder sslParameters(SSLParameters parameters) {
        each.sslParameters(parameters);
        return this;
    }

    @Override
    public HttpClient.Builder executor(Executor executor) {
        each.executor(executor);
        return this;
    }

    @Override
    public HttpClient.Builder followRedirects(HttpClient.Redirect policy) {
        each.followRedirects(policy);
        return this;
    }

    @Override
    public HttpClient.Builder version(HttpClient.Version version) {
        each.version(version);
        return this;
    }

    @Override
    public HttpClient.Builder priority(int priority) {
        each.priority(priority);
        return this;
    }

    @Override
    public HttpClient.Builder proxy(ProxySelector selector) {
        each.proxy(selector);
        return this;
    }

    @Override
    public HttpClient.Builder authenticator(Authenticator authenticator) {
        each.authenticator(authenticator);
        return this;
    }
}
