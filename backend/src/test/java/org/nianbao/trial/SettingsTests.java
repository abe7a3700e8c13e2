package org.nianbao.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTests {

    @Test
    void withoutAnySettingEverythingRunsHereOnTheUsualPorts() {
        var settings = Settings.from(Map.of());

        assertThat(settings.address()).isEqualTo("http://localhost:8080");
        assertThat(settings.issuer()).isEqualTo("http://localhost:8180/realms/nianbao");
        assertThat(settings.mongodbUri()).isEmpty();
        assertThat(settings.issuerUri()).isEmpty();
    }

    @Test
    void aDatabaseOrAnIssuerElsewhereIsUsedUnlessItsVariableIsBlank() {
        var elsewhere =
                Settings.from(Map.of("MONGODB_URI", "mongodb://db/nianbao", "KEYCLOAK_ISSUER_URI", "https://id/r"));
        assertThat(elsewhere.mongodbUri()).contains("mongodb://db/nianbao");
        assertThat(elsewhere.issuer()).isEqualTo("https://id/r");

        assertThat(Settings.from(Map.of("MONGODB_URI", " ")).mongodbUri()).isEmpty();
    }

    @Test
    void whatIsNoPortIsNamed() {
        for (var given : new String[] {"80a", "0", "65536", "99999999999"}) {
            assertThatThrownBy(() -> Settings.from(Map.of("SERVER_PORT", given)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("SERVER_PORT")
                    .hasMessageContaining(given);
        }
    }
}
