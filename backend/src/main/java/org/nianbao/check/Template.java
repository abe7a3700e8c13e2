package org.nianbao.check;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.nianbao.form.Edition;

/**
 * One kind of rule with its settings: what it looks at, and how. The data name it by its {@code kind}. A new kind is a
 * record that implements this in {@code check.table}, {@code check.narrative} or {@code check.whole} and is entered in
 * the {@code KINDS} there: of {@code TableRules}, {@code NarrativeRules} or {@code WholeRules}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public interface Template {

    /**
     * The concrete checks on an edition's form.
     *
     * @throws IllegalArgumentException with a sentence when the form lacks what the template names
     */
    List<Check> checks(Rule rule, Edition edition);

    /** Whether what it finds is for the secrecy review (保密审查) to decide, one by one. */
    default boolean isOfSecrecy() {
        return false;
    }
}
