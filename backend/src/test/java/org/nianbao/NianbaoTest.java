package org.nianbao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole backend over HTTP, with a store and a signer of tokens of its own. One class at a time: those
 * that ask for the same backend share all of it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ResourceLock("a backend")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "nianbao.files-ahead=false")
@ContextConfiguration(initializers = {TestStore.class, Tokens.class})
public @interface NianbaoTest {}
