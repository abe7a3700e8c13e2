package org.nianbao;

import java.time.Clock;
import java.util.List;
import org.nianbao.check.rules.Rules;
import org.nianbao.form.Editions;
import org.nianbao.report.trail.TrailFile;
import org.nianbao.request.identity.KeysetFile;
import org.nianbao.store.StoreCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The backend of Nianbao (年报): annual reports on government information disclosure, served over GraphQL. */
@SpringBootApplication
public class Nianbao {

    static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify-trail")) {
            System.exit(TrailFile.verify(List.of(args).subList(1, args.length), System.out));
        }
        if (args.length > 0 && args[0].equals("identity-keyset")) {
            System.exit(KeysetFile.keep(List.of(args).subList(1, args.length), System.out));
        }
        if (args.length > 0 && args[0].equals("verify-store")) {
            StoreCheck.run(Nianbao.class, System.out);
            return;
        }
        SpringApplication.run(Nianbao.class, args);
    }

    /** The office's day begins and ends in China, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(ChinaTime.ZONE);
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
