package org.nianbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rooms within {@code content} and {@code check} and the arrows between them. */
class InnerRoomsTests {

    private static final String CHECK = "org.nianbao.check";

    /** Both read content and change nothing of it; content itself knows neither. */
    @Test
    void contentKnowsNeitherItsDifferencesNorItsTextForm() {
        noClasses()
                .that()
                .resideInAPackage("org.nianbao.content")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nianbao.content.difference", "org.nianbao.content.text")
                .check(StructureTests.CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.nianbao.content.difference")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.nianbao.content.text")
                .check(StructureTests.CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.nianbao.content.text")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.nianbao.content.difference")
                .check(StructureTests.CLASSES);
    }

    /** What each may import of the others; the empty name stands for what a rule is, and for what all kinds share. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "prose", Set.of(),
            "", Set.of("prose"),
            "table", Set.of(""),
            "narrative", Set.of("", "prose"),
            "whole", Set.of("", "prose"),
            "rules", Set.of("", "prose", "table", "narrative", "whole"));

    @Test
    void everyArrowWithinCheckIsOneOfIts() {
        var drawn = new TreeMap<String, Set<String>>();
        StructureTests.CLASSES.stream().filter(InnerRoomsTests::isWithin).forEach(type -> {
            var room = room(type);
            drawn.computeIfAbsent(room, name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(InnerRoomsTests::isWithin)
                    .map(InnerRoomsTests::room)
                    .filter(target -> !target.equals(room))
                    .forEach(drawn.get(room)::add);
        });

        assertThat(drawn.keySet()).isEqualTo(ARROWS.keySet());
        drawn.forEach((room, targets) ->
                assertThat(targets).as("what check.%s imports", room).isSubsetOf(ARROWS.get(room)));
    }

    @Test
    void otherRoomsAskTheRulesAndKnowNoKindOfThem() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CHECK + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are kinds of rules",
                        type -> isWithin(type)
                                && Set.of("table", "narrative", "whole").contains(room(type))))
                .check(StructureTests.CLASSES);
    }

    private static boolean isWithin(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(CHECK + ".");
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(CHECK.length()).replace(".", "");
    }
}
