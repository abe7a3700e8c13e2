package org.nianbao.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.door.Door;
import org.nianbao.door.Doors;
import org.nianbao.door.HttpProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A request without a token is the public's; one with a token that {@link TrustedTokens} does not believe is refused.
 * Keys are fetched when the first token comes, so the public is served before the sign-in server is up. What a caller may
 * do is decided by the rooms, not here; only the doors that are never for the public are shut.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            HttpProblem problem,
            Doors doors,
            @Value("${nianbao.issuer-uri}") String issuer,
            @Value("${nianbao.cors-origins}") List<String> origins,
            @Value("${nianbao.url}") String site)
            throws Exception {
        AuthenticationEntryPoint refusal = (request, response, failure) -> answer(problem, response, failure);
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> Headers.write(headers, issuer))
                .cors(cors -> cors.configurationSource(Headers.otherSites(origins, doors)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(request -> staffOnly(doors.at(request)))
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusal))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(refusal)
                        .protectedResourceMetadata(metadata ->
                                metadata.protectedResourceMetadataCustomizer(about -> describe(about, issuer, site)))
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(refusal::commence);
                                return filter;
                            }
                        }));
        return http.build();
    }

    private static boolean staffOnly(@Nullable Door door) {
        return door != null && door.staffOnly();
    }

    @Bean
    JwtDecoder tokens(
            @Value("${nianbao.issuer-uri}") String issuer,
            @Value("${nianbao.jwk-set-uri}") String keys,
            @Value("${nianbao.direct-grants}") boolean directGrants) {
        return TrustedTokens.of(issuer, new RealmKeys(keys, InstantSource.system()), directGrants);
    }

    private static void answer(HttpProblem problem, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        switch (failure) {
            case AuthenticationServiceException unreachable -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(RealmKeys.PAUSE.toSeconds()));
                problem.answer(response, HttpStatus.SERVICE_UNAVAILABLE, "登录服务暂时无法访问，请稍后再试。");
            }
            case OAuth2AuthenticationException refused -> {
                response.setHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"" + refused.getError().getErrorCode() + "\"");
                problem.answer(response, HttpStatus.UNAUTHORIZED, "登录已失效或凭证不被本系统认可，请重新登录。");
            }
            default -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                problem.answer(response, HttpStatus.UNAUTHORIZED, "请先登录。");
            }
        }
    }

    /** RFC 9728, by our own address where that is known, since anybody may send any Host. */
    private static void describe(OAuth2ProtectedResourceMetadata.Builder about, String issuer, String site) {
        about.authorizationServer(issuer).tlsClientCertificateBoundAccessTokens(false);
        if (!site.isBlank()) {
            about.resource(site);
        }
    }
}
