package org.nianbao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A comparison with real reports, which lie beside the checkout where the product is developed and are nowhere copied: it
 * is reported as skipped, with the reason, where they are not. All that is read is tested on reports of our own too.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("corpus")
@ExtendWith(NeedsCorpus.Present.class)
public @interface NeedsCorpus {

    Path FOLDER = Path.of("../../shared/corpus");

    /** Whether they are there. */
    final class Present implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Files.isDirectory(FOLDER)
                    ? ConditionEvaluationResult.enabled("the real reports are there")
                    : ConditionEvaluationResult.disabled("compares with real reports, and there are none in " + FOLDER);
        }
    }
}
