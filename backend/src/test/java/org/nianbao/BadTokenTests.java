package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** What a token that is not believed costs and is told, while the realm's keys have never been fetched, too. */
class BadTokenTests {

    private static Wire.Answer post(int port, String authorization) {
        return Wire.send(
                port,
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000000\r\nAuthorization: " + authorization + "\r\n\r\n",
                true);
    }

    @Nested
    @NianbaoTest
    class WithKeys {

        @LocalServerPort
        private int port;

        @ParameterizedTest
        @ValueSource(
                strings = {"Bearer x", "Bearer", "Bearer a b", "bearer \u00e9", "Bearer a.b.c", "forged", "expired"})
        void itIsRefusedBeforeAnyOfTheBodyIsSent(String kind) {
            var answer = post(
                    port,
                    switch (kind) {
                        case "forged" ->
                            "Bearer " + Tokens.signedByAnother(UUID.randomUUID().toString());
                        case "expired" -> "Bearer " + Tokens.expired("editor");
                        default -> kind;
                    });

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Content-Length")).isNotEmpty();
        }

        @Test
        void whoBringsNoneWhereOneIsNeededIsAskedForOne() {
            var answer = Wire.ask(port, "POST", "/imports", "Content-Length: 0");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(answer.body()).contains("请先登录");
        }
    }

    static final class NoRealm implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("nianbao.jwk-set-uri=http://localhost:1/keys").applyTo(context);
        }
    }

    @Nested
    @NianbaoTest
    @ContextConfiguration(initializers = {TestStore.class, Tokens.class, NoRealm.class})
    class WithoutKeys {

        @LocalServerPort
        private int port;

        @Test
        void nobodyIsSentAwayForGoodAndThePublicIsServed() {
            for (int i = 0; i < 5; i++) {
                var answer = post(port, "Bearer " + Tokens.of("editor"));
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("30");
                assertThat(answer.header("WWW-Authenticate")).isEmpty();
            }
            assertThat(Api.on(port).ask("{ publications { totalCount } }").has("totalCount"))
                    .isTrue();
        }
    }
}
