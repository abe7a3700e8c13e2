package org.nianbao.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** When Keycloak does not say who its people are; what it says otherwise is tried with the real one. */
class PeopleTests {

    @Test
    void withoutASecretTheSettingIsNamed() {
        assertThatThrownBy(() -> new People("http://localhost:1/realms/nianbao", "").of("640100"))
                .isInstanceOf(PeopleUnknown.class)
                .hasMessageContaining("KEYCLOAK_PEOPLE_SECRET");
    }

    @Test
    void whenNobodyAnswersItIsSaidSo() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> new People("http://localhost:" + port + "/realms/nianbao", "x").of("640100"))
                .isInstanceOf(PeopleUnknown.class)
                .hasMessageContaining("暂时无法访问");
    }

    @Test
    void aRefusalAndAFailureAreToldApart() throws IOException {
        assertThatThrownBy(() -> answering(401))
                .isInstanceOf(PeopleUnknown.class)
                .hasMessageContaining("nianbao-people");
        assertThatThrownBy(() -> answering(500))
                .isInstanceOf(PeopleUnknown.class)
                .hasMessageContaining("暂时无法访问");
    }

    private static void answering(int status) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            new People("http://localhost:" + server.getAddress().getPort() + "/realms/nianbao", "x").of("640100");
        } finally {
            server.stop(0);
        }
    }
}
