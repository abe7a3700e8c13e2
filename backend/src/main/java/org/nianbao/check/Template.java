package org.nianbao.check;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.nianbao.form.Edition;

/**
 * What a rule looks at and how; the data name it by its {@code kind}. A new kind of rule is a record that is entered in the
 * list of its package, e.g. {@code NarrativeRules}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public interface Template {

    /**
     * The concrete checks on an edition's form.
     *
     * @throws IllegalArgumentException with a sentence when the form lacks what the template names
     */
    List<Check> checks(Rule rule, Edition edition);
}
