package org.nianbao.account;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.nianbao.door.Doors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** What every answer tells the browser it may do with it. */
final class Headers {

    private static final String FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

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

    /** Sites whose pages may ask for the public record and, with a token, for more. There are no cookies to send. */
    static CorsConfigurationSource otherSites(List<String> origins, Doors doors) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
        allowed.setAllowedHeaders(List.of(
                HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_NONE_MATCH));
        allowed.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER));
        allowed.setMaxAge(Duration.ofHours(1));
        return request -> {
            var door = origins.isEmpty() ? null : doors.at(request);
            return door != null && door.otherSites() ? allowed : null;
        };
    }
}
