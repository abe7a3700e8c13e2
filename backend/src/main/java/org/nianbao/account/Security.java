package org.nianbao.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request without a token is the public's; one with a token that {@link TrustedTokens} does not believe is refused.
 * Keys are fetched when the first token comes, so the public is served before the sign-in server is up. What a caller may
 * do is decided by the rooms, not here; only the doors that are never for the public are shut.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityFilterChain filters(HttpSecurity http, JsonMapper json, @Value("${nianbao.issuer-uri}") String issuer,
            @Value("${nianbao.cors-origins}") List<String> origins) throws Exception {
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> Headers.write(headers, issuer))
                .cors(cors -> cors.configurationSource(Headers.foreignSites(origins)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.POST, "/imports").authenticated()
                        .anyRequest().permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, failure) -> answer(json, response, failure)))
                .oauth2ResourceServer(server -> server.jwt(jwt -> { })
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(
                                        (request, response, failure) -> answer(json, response, failure));
                                return filter;
                            }
                        }));
        return http.build();
    }

    @Bean
    JwtDecoder tokens(@Value("${nianbao.issuer-uri}") String issuer, @Value("${nianbao.jwk-set-uri}") String keys,
            @Value("${nianbao.direct-grants}") boolean directGrants) {
        return TrustedTokens.of(issuer, new RealmKeys(keys, InstantSource.system()), directGrants);
    }

    private static void answer(JsonMapper json, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean unreachable = failure instanceof AuthenticationServiceException;
        var problem = unreachable
                ? problem(HttpStatus.SERVICE_UNAVAILABLE, "登录服务暂时无法访问，请稍后再试。")
                : problem(HttpStatus.UNAUTHORIZED, "登录已失效或凭证不被本系统认可，请重新登录。");
        response.setStatus(problem.getStatus());
        response.setHeader(unreachable ? "Retry-After" : "WWW-Authenticate", unreachable ? Long.toString(RealmKeys.PAUSE.toSeconds()) : "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
