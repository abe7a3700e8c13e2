package org.nianbao.notice.outbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.nianbao.notice.outbox.Delivery.Response;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts an event to a webhook, signed after the Standard Webhooks specification, so that receivers can use a library for it.
 * What happened and where is told; nothing of a report's content, and nobody's name.
 */
@Component
class Posting {

    static final String SECRET_PREFIX = "whsec_";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebhookAddress addresses;
    private final Agencies agencies;
    private final JsonMapper json;
    private final Clock clock;
    private final String site;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    Posting(
            WebhookAddress addresses,
            Agencies agencies,
            JsonMapper json,
            Clock clock,
            @Value("${nianbao.url}") String site) {
        this.addresses = addresses;
        this.agencies = agencies;
        this.json = json;
        this.clock = clock;
        this.site = site;
    }

    Response post(Webhook webhook, Delivery delivery) {
        var now = clock.instant();
        var obstacle = addresses.obstacle(webhook.url());
        if (obstacle != null) {
            return new Response(null, obstacle, now);
        }
        var body = body(delivery.event());
        var timestamp = Long.toString(now.getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(webhook.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "nianbao")
                .header("webhook-id", delivery.id())
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + signature(webhook.secret(), delivery.id(), timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        return send(request, now);
    }

    /** The limit of a request ends with the answer's head; a body that trickles in is given up as well. */
    private Response send(HttpRequest request, Instant now) {
        var sent = http.sendAsync(request, answer -> new FirstBytes());
        try {
            HttpResponse<String> answer = sent.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Response(answer.statusCode(), answer.body(), now);
        } catch (ExecutionException e) {
            return new Response(null, "没有送到：" + told(e.getCause()), now);
        } catch (TimeoutException e) {
            sent.cancel(true);
            return new Response(null, "没有送到：对方没有在时限内答复。", now);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return new Response(null, "没有送到：本系统正在停止。", now);
        }
    }

    private static String told(Throwable failure) {
        return switch (failure) {
            case java.net.http.HttpTimeoutException late -> "对方没有在 " + PATIENCE.toSeconds() + " 秒内答复。";
            case java.net.ConnectException refused -> "连接不上对方。";
            case javax.net.ssl.SSLException untrusted -> "对方的证书不可信或加密方式不支持。";
            case IOException broken -> "连接中断。";
            default -> failure.getClass().getSimpleName();
        };
    }

    String body(Event event) {
        var data = new LinkedHashMap<String, Object>();
        data.put("event", event.id());
        data.put("agency", event.agency());
        data.put("agencyName", agencies.tree().known(event.agency()).name());
        data.put("year", event.year());
        data.put("sentence", event.sentence());
        data.put("link", site + event.link());
        data.put("publication", publication(event));
        var body = new LinkedHashMap<String, Object>();
        body.put("type", event.kind().name());
        body.put("timestamp", event.at().toString());
        body.put("data", data);
        return json.writeValueAsString(body);
    }

    /** Where everybody reads what a portal is told of; null for what is not public. */
    private @Nullable String publication(Event event) {
        return event.year() != null && (event.kind() == EventKind.PUBLISHED || event.kind() == EventKind.WITHDRAWN)
                ? site + "/publications/" + event.agency() + "/" + event.year()
                : null;
    }

    static String signature(String secret, String id, String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
