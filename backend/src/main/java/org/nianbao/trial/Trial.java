package org.nianbao.trial;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.Nianbao;
import org.nianbao.request.identity.KeysetFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.support.GenericApplicationContext;

/** What {@code mvn -f backend spring-boot:run} starts: the whole house on one machine, to look at and to work on. */
public final class Trial {

    private Trial() {}

    static void main(String[] arguments) {
        try {
            start(Settings.from(System.getenv()), arguments);
        } catch (CannotStart e) {
            Terminal.say(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            e.printStackTrace(System.err);
            System.exit(1);
        }
    }

    private static void start(Settings settings, String[] arguments) {
        settings.requireFreePorts();
        endWithMaven();
        // Until Spring has read the log levels, what the store's libraries say as they start is noise.
        LoggingSystem.get(Trial.class.getClassLoader()).beforeInitialize();
        var store = settings.mongodbUri().isPresent()
                ? Optional.<EmbeddedStore>empty()
                : Optional.of(EmbeddedStore.in(settings.folder().resolve("store")));
        // After Spring's own shutdown, when nothing writes any more.
        store.ifPresent(embedded -> SpringApplication.getShutdownHandlers().add(embedded::close));
        var keycloak = settings.issuerUri().isPresent()
                ? Optional.<Keycloak>empty()
                : Optional.of(Keycloak.start(settings, distribution()));
        var application = application(settings, store);
        application.addListeners((ApplicationReadyEvent event) -> welcome(settings, keycloak));
        try {
            application.run(arguments);
        } catch (RuntimeException reported) {
            // Spring has said what it was; without this the store's threads would keep the process alive.
            System.exit(1);
        }
    }

    private static SpringApplication application(Settings settings, Optional<EmbeddedStore> store) {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("spring.config.additional-location", "classpath:/trial/");
        defaults.put("SERVER_PORT", settings.web().number());
        defaults.put("KEYCLOAK_ISSUER_URI", settings.issuer());
        defaults.put("NIANBAO_WEB_PAGE", "file:../frontend/dist/.served.html");
        if (settings.issuerUri().isEmpty()) {
            defaults.put("KEYCLOAK_PEOPLE_SECRET", Keycloak.PEOPLE_SECRET);
        }
        store.ifPresent(embedded -> defaults.put("MONGODB_URI", embedded.uri()));
        if (settings.identityKeyset().isEmpty()) {
            defaults.put("IDENTITY_KEYSET", ownKeyset(settings.folder()).toString());
        }
        var application = new SpringApplication(Nianbao.class, Demonstration.class, MovableClock.class);
        application.setDefaultProperties(defaults);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(WebApp.class, () -> new WebApp(Path.of("../frontend/dist"))));
        if (store.isPresent()) {
            application.addPrimarySources(List.of(Sweeper.class));
        }
        return application;
    }

    /** The trial's master keys, beside the store whose applicants they open; a real deployment keeps them elsewhere. */
    private static Path ownKeyset(Path folder) {
        var file = folder.resolve("identity-keyset.json");
        if (!Files.exists(file)) {
            KeysetFile.create(file);
        }
        return file;
    }

    /** Where Maven unpacked Keycloak. */
    private static Path distribution() {
        return Optional.ofNullable(System.getProperty("trial.keycloak"))
                .map(Path::of)
                .orElseThrow(() -> new CannotStart("请用 mvn -f backend spring-boot:run 启动，登录服务 Keycloak 由它备好。"));
    }

    /** Maven passes a signal on, but cannot when it is itself killed outright. */
    private static void endWithMaven() {
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
    }

    private static void welcome(Settings settings, Optional<Keycloak> keycloak) {
        var sinceStart = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        Terminal.say("""

            年报已启动，用时 %.1f 秒，按 Ctrl-C 停止。
              公众网站  %2$s
              工作台    %2$s/desk
              接口      %2$s/graphql，在浏览器里试查询：%2$s/graphiql
              登录名    editor、editor2（编写），reviewer、reviewer2（初审、复审），secrecy（保密审查），chief（终审），
                        publisher（发布），registrar、registrar2（申请登记），handler（申请承办），
                        office（市公开办），admin（系统管理）；密码与登录名相同
              登录服务  %3$s
            """.formatted(
                        sinceStart.toMillis() / 1000.0,
                        settings.address(),
                        keycloak.map(Keycloak::state).orElse(settings.issuer())));
    }
}
