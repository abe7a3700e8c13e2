package org.nianbao.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The embedded store as a trial has it, in a folder of its own that is gone at the end. */
public final class StoreOnDisk implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory("growth");
            var store = EmbeddedStore.in(folder);
            TestPropertyValues.of(Map.of("spring.mongodb.uri", store.uri())).applyTo(context);
            ((GenericApplicationContext) context).registerBean("storeRemoval", AutoCloseable.class, () -> () -> {
                store.close();
                FileSystemUtils.deleteRecursively(folder);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
