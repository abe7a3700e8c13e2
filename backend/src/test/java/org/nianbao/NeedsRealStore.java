package org.nianbao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * A test of what only MongoDB itself does: it runs when {@code MONGODB_URI} names one, and is reported as skipped, with
 * the reason, otherwise. Whatever the embedded store can show is tested on it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("real-store")
@EnabledIfEnvironmentVariable(
        named = "MONGODB_URI",
        matches = ".+",
        disabledReason = "the embedded store does not do this; set MONGODB_URI to a MongoDB replica set")
public @interface NeedsRealStore {}
