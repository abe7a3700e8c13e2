package org.nianbao.trial;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the trial runs. All of it comes from the environment, under the names the real deployment uses, plus two of the
 * trial's own: {@code KEYCLOAK_PORT} and {@code TRIAL_FOLDER}, the folder that keeps what people do here.
 *
 * @param mongodbUri a database server to use instead of the embedded store
 * @param issuerUri  a realm to use instead of the one that Keycloak would serve here
 * @param identityKeyset a file of master keys to use instead of the one that is made here
 */
record Settings(
        Port web,
        Port keycloak,
        Path folder,
        Optional<String> mongodbUri,
        Optional<String> issuerUri,
        Optional<String> identityKeyset) {

    static Settings from(Map<String, String> environment) {
        return new Settings(
                Port.of(environment, "SERVER_PORT", 8080, "网站"),
                Port.of(environment, "KEYCLOAK_PORT", 8180, "登录服务 Keycloak"),
                Path.of(environment.getOrDefault("TRIAL_FOLDER", ".trial"))
                        .toAbsolutePath()
                        .normalize(),
                given(environment, "MONGODB_URI"),
                given(environment, "KEYCLOAK_ISSUER_URI"),
                given(environment, "IDENTITY_KEYSET"));
    }

    String address() {
        return "http://localhost:" + web.number();
    }

    /** The issuer that tokens name: the realm served elsewhere, or the one served here. */
    String issuer() {
        return issuerUri.orElse("http://localhost:%d/realms/nianbao".formatted(keycloak.number()));
    }

    void requireFreePorts() {
        web.requireFree();
        if (issuerUri.isEmpty()) {
            keycloak.requireFree();
        }
    }

    private static Optional<String> given(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }
}
