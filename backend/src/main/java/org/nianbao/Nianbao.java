package org.nianbao;

import java.time.Clock;
import java.time.ZoneId;
import org.nianbao.check.Rules;
import org.nianbao.form.Editions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The backend of Nianbao (年报): annual reports on government information disclosure, served over GraphQL. */
@SpringBootApplication
public class Nianbao {

    static void main(String[] args) {
        SpringApplication.run(Nianbao.class, args);
    }

    /** The office's day begins and ends in China, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Editions editions() {
        return Editions.load();
    }

    @Bean
    Rules rules() {
        return Rules.load();
    }
}
