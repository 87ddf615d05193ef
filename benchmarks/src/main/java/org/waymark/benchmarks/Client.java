package org.waymark.benchmarks;

import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/** Asks over connections that stay open, one for each of the threads that use it. */
final class Client implements AutoCloseable {

    private static final int CONNECTIONS = 256;

    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .build())
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .build();

    /** What came back. */
    record Reply(int status, String body, @Nullable String etag) {

        Reply must(int expected) {
            if (status != expected) {
                throw new MeasureFailed("The answer was " + status + " instead of " + expected + ": " + body);
            }
            return this;
        }
    }

    Reply send(String method, URI address, @Nullable String json, String... headers) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(method, address);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (json != null) {
            request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        }
        return http.execute(request, Client::reply);
    }

    Reply form(URI address, String fields) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", address);
        request.setEntity(new StringEntity(fields, ContentType.APPLICATION_FORM_URLENCODED));
        return http.execute(request, Client::reply);
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new MeasureFailed("The client could not be closed", e);
        }
    }

    private static Reply reply(ClassicHttpResponse response) throws IOException {
        try {
            String body = response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity());
            String etag = response.getFirstHeader("ETag") == null
                    ? null
                    : response.getFirstHeader("ETag").getValue();
            return new Reply(response.getCode(), body, etag);
        } catch (org.apache.hc.core5.http.ParseException e) {
            throw new IOException(e);
        }
    }
}
