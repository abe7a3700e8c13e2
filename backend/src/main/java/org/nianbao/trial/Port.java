package org.nianbao.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A port of this machine that the trial listens on, and the environment variable that moves it. */
record Port(int number, String purpose, String variable) {

    static Port of(Map<String, String> environment, String variable, int usual, String purpose) {
        String given = environment.get(variable);
        if (given == null || given.isBlank()) {
            return new Port(usual, purpose, variable);
        }
        try {
            int number = Integer.parseInt(given.strip());
            if (number >= 1 && number <= 65535) {
                return new Port(number, purpose, variable);
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw new CannotStart("环境变量 %s 应为 1 至 65535 的端口号，不能是“%s”。".formatted(variable, given));
    }

    /** Asked before anything starts: Spring and Keycloak would each notice late and at length. */
    void requireFree() {
        // Some systems let one bind all addresses beside a listener on the loopback address alone, so both are tried.
        if (taken(null) || taken(InetAddress.getLoopbackAddress())) {
            throw new CannotStart("端口 %d（%s）已被占用：请先停止占用它的程序，或换一个端口再运行，例如 %s=%d mvn -f backend spring-boot:run。"
                    .formatted(number, purpose, variable, number + 1));
        }
    }

    private boolean taken(@Nullable InetAddress address) {
        try (var _ = new ServerSocket(number, 1, address)) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
