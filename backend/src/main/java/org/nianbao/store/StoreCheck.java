package org.nianbao.store;

import com.mongodb.MongoException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/**
 * The command {@code verify-store} (核对存储): looks through a whole store, as after a restore, and names what is wrong. It
 * reads what the server would read and does nothing that the server does by itself: nothing is served, migrated, indexed,
 * published or sent.
 */
public final class StoreCheck {

    private StoreCheck() {}

    /**
     * Runs it on the store of the settings, and ends the process: with 0 where nothing is wrong, 1 where something is, 2
     * where it could not be looked at.
     */
    public static void run(Class<?> application, PrintStream out) {
        var backend = new SpringApplication(application);
        backend.setWebApplicationType(WebApplicationType.NONE);
        backend.setBannerMode(Banner.Mode.OFF);
        backend.addInitializers(context -> context.addBeanFactoryPostProcessor(StoreCheck::doingNothingByItself));
        // Before the event at which the server sets to work.
        backend.addListeners(
                (ApplicationStartedEvent event) -> System.exit(verify(event.getApplicationContext(), out)));
        try {
            backend.run();
        } catch (RuntimeException e) {
            // Told in the log already.
            out.println("存储没有核对：服务的设置不能用，见上。");
            System.exit(2);
        }
    }

    /** Everything is made only when it is asked for, what is made at a start and what is on a schedule too. */
    private static void doingNothingByItself(ConfigurableListableBeanFactory factory) {
        for (var name : factory.getBeanDefinitionNames()) {
            factory.getBeanDefinition(name).setLazyInit(true);
        }
        ((BeanDefinitionRegistry) factory)
                .removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
    }

    private static int verify(ConfigurableApplicationContext context, PrintStream out) {
        var factory = context.getBeanFactory();
        Stream.of(factory.getBeanDefinitionNames())
                .filter(name -> hasCollection(factory.getType(name)))
                .forEach(factory::getBean);
        return verify(
                factory.getBeanProvider(Verification.class).orderedStream().toList(), out);
    }

    /** Whether it is given a store, and so says which indexes it relies on. */
    private static boolean hasCollection(Class<?> type) {
        return type != null
                && type.getName().startsWith("org.nianbao.")
                && Arrays.stream(type.getDeclaredConstructors())
                        .map(Constructor::getParameterTypes)
                        .flatMap(Arrays::stream)
                        .anyMatch(Store.class::equals);
    }

    /** @return the exit code */
    private static int verify(List<Verification> verifications, PrintStream out) {
        long faults = 0;
        for (var verification : verifications) {
            var found = new AtomicLong();
            try {
                long looked = verification.verify(wrong -> {
                    found.incrementAndGet();
                    out.println("  " + wrong);
                });
                out.println(verification.what() + "：核对 " + looked + " 份，"
                        + (found.get() == 0 ? "没有问题。" : found + " 处有问题。"));
            } catch (MongoException e) {
                out.println(verification.what() + "：没有核对完，存储没有应答（" + e.getMessage() + "）。");
                return 2;
            }
            faults += found.get();
        }
        out.println(faults == 0 ? "存储完好。" : "存储共有 " + faults + " 处问题。");
        return faults == 0 ? 0 : 1;
    }
}
