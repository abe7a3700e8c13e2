package org.nianbao.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.door.Doors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;

/** What every answer tells the browser it may do with it. */
final class Headers {

    private static final String FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());
    private static final List<String> QUESTION = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.RANGE);
    private static final List<String> ANSWER = List.of(
            HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_RANGE, HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER);

    private Headers() {}

    /** Where the sign-in server leads back to, within a frame of ours, when a sign-in is renewed unnoticed. */
    private static final String SILENT_SIGN_IN = "/desk/silent-sign-in.html";

    static void write(HeadersConfigurer<HttpSecurity> headers, String issuer) {
        // Last of all, so that it has the last word.
        headers.addHeaderWriter((request, response) -> {
            if (request.getRequestURI().equals(SILENT_SIGN_IN)) {
                response.setHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; object-src 'none'; base-uri 'none'; "
                                + "form-action 'none'; frame-src 'none'; frame-ancestors 'self'");
                response.setHeader("X-Frame-Options", "SAMEORIGIN");
            }
        });
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy(issuer)))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(FEATURES));
    }

    /**
     * Nothing but our own files, and the sign-in server to talk to and to ask within a frame. Styles come inline from the
     * component library; no script does. frontend/nginx.conf says the same, where the sign-in server has our own address.
     */
    static String contentPolicy(String issuer) {
        var uri = URI.create(issuer);
        var signIn = uri.getScheme() + "://" + uri.getAuthority();
        return "default-src 'self'; connect-src 'self' " + signIn + "; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                + "form-action 'self'; frame-src 'self' " + signIn + "; frame-ancestors 'none'";
    }

    /**
     * Pages of every site may get the public record, without a token; those of the sites that are named may ask for more,
     * with one. There are no cookies to send.
     */
    static CorsConfigurationSource otherSites(List<String> origins, Doors doors) {
        var named = new CorsConfiguration();
        named.setAllowedOrigins(origins);
        named.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.POST.name()));
        named.setAllowedHeaders(Stream.concat(QUESTION.stream(), Stream.of(HttpHeaders.AUTHORIZATION))
                .toList());
        named.setExposedHeaders(ANSWER);
        named.setMaxAge(Duration.ofHours(1));
        var anybody = new CorsConfiguration();
        anybody.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        anybody.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()));
        anybody.setAllowedHeaders(QUESTION);
        anybody.setExposedHeaders(ANSWER);
        anybody.setMaxAge(Duration.ofDays(1));
        return request -> {
            var door = doors.at(request);
            if (door == null || !door.otherSites()) {
                return null;
            }
            if (origins.contains(request.getHeader(HttpHeaders.ORIGIN))) {
                return named;
            }
            return READING.contains(meant(request)) ? anybody : origins.isEmpty() ? null : named;
        };
    }

    /** The method by which a browser is going to ask, where it asks beforehand whether it may. */
    private static String meant(HttpServletRequest request) {
        var announced = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return CorsUtils.isPreFlightRequest(request) && announced != null ? announced : request.getMethod();
    }
}
