package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One word, one meaning: a type is known by its simple name, in every room. */
class UniqueNamesTests {

    @Test
    void noTwoTypesShareASimpleName() {
        var byName = StructureTests.CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("org.nianbao"))
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));

        assertThat(byName.values())
                .as("types that share a name")
                .filteredOn(UniqueNamesTests::areSeveral)
                .isEmpty();
    }

    private static boolean areSeveral(List<String> types) {
        return types.size() > 1;
    }
}
