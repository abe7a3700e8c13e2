package org.nianbao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/** The rooms of the house and the arrows between them; the map in README.md says the same in words. */
class StructureTests {

    /** What each room may import. A new room must be entered here. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("account", Set.of()),
            Map.entry("form", Set.of()),
            Map.entry("store", Set.of()),
            Map.entry("graphql", Set.of("account", "form", "store")),
            Map.entry("content", Set.of("form")),
            Map.entry("check", Set.of("form", "content")),
            Map.entry("workflow", Set.of("account")),
            Map.entry("agency", Set.of("account", "graphql", "store")),
            Map.entry(
                    "report", Set.of("account", "agency", "form", "content", "check", "workflow", "graphql", "store")),
            Map.entry(
                    "publication",
                    Set.of("account", "agency", "form", "content", "check", "workflow", "report", "graphql", "store")),
            Map.entry(
                    "statistics",
                    Set.of(
                            "account",
                            "agency",
                            "form",
                            "content",
                            "workflow",
                            "report",
                            "publication",
                            "graphql",
                            "store")),
            Map.entry("intake", Set.of("account", "agency", "form", "content", "check", "report", "graphql", "store")),
            Map.entry(
                    "export",
                    Set.of("agency", "form", "content", "report", "publication", "statistics", "graphql", "store")),
            Map.entry(
                    "trial",
                    Set.of(
                            "account",
                            "agency",
                            "form",
                            "content",
                            "check",
                            "workflow",
                            "report",
                            "publication",
                            "intake",
                            "store")));

    private static final String HOUSE = "org.nianbao.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nianbao");

    @Test
    void everyArrowIsOneOfTheHouse() {
        var drawn = new TreeMap<String, Set<String>>();
        CLASSES.stream().filter(type -> type.getPackageName().startsWith(HOUSE)).forEach(type -> {
            var room = room(type.getPackageName());
            drawn.computeIfAbsent(room, name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency ->
                            dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .filter(target -> target.startsWith(HOUSE))
                    .map(StructureTests::room)
                    .filter(target -> !target.equals(room))
                    .forEach(drawn.get(room)::add);
        });

        assertThat(drawn.keySet()).isSubsetOf(ARROWS.keySet());
        drawn.forEach((room, targets) ->
                assertThat(targets).as("what " + room + " imports").isSubsetOf(ARROWS.get(room)));
    }

    private static String room(String packageName) {
        return packageName.substring(HOUSE.length()).split("\\.")[0];
    }

    @Test
    void factsKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("org.nianbao..")
                .and(not(annotatedWith(Controller.class)))
                .and(not(annotatedWith(Service.class)))
                .and(not(annotatedWith(Repository.class)))
                .and()
                .resideInAnyPackage("..form..", "..content..", "..check..", "..workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "graphql..")
                .check(CLASSES);
    }

    @Test
    void onlyStoresSeeTheDriver() {
        noClasses()
                .that(not(partOfAStore()))
                .and(not(resideInAnyPackage("..store..", "..trial..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..")
                .check(CLASSES);
    }

    /** A store, or what it keeps beside itself: how documents are written, how a filter becomes a query. */
    private static DescribedPredicate<JavaClass> partOfAStore() {
        return describe(
                "part of a store",
                type -> type.isAnnotatedWith(Repository.class)
                        || type.getSimpleName().matches(".+(Documents|Filter)")
                        || type.getEnclosingClass()
                                .map(outer -> partOfAStore().test(outer))
                                .orElse(false));
    }

    @Test
    void onlyTheAccountRoomSeesSpringSecurity() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..account..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.security..")
                .check(CLASSES);
    }

    /** Whose query it is comes as a Caller, which the room sees; ready answers rely on it. */
    @Test
    void nobodyElseLearnsWhoIsAsking() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..account..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.Principal")
                .check(CLASSES);
    }

    @Test
    void doorsAreNamedAlikeInEveryRoom() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .haveSimpleNameEndingWith("Controller")
                .andShould()
                .bePackagePrivate()
                .check(CLASSES);
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                .should()
                .haveSimpleNameEndingWith("ing")
                .check(CLASSES);
        noClasses().should().haveNameMatching(".*(Impl|Utils?|Manager|Helper)").check(CLASSES);
    }

    @Test
    void noFileNamesAPackageRegistryHostOrAPathOfAMachine() throws IOException {
        var forbidden = Pattern.compile("(registry\\.npm" + "js|repo1?\\.maven\\.(apache|org)|deb\\.deb" + "ian)\\.|/ro"
                + "ot/\\.|/home/[a-z]+/");
        try (Stream<Path> files = Files.walk(Path.of("..").toRealPath())) {
            var naming = files.filter(Files::isRegularFile)
                    .filter(StructureTests::isOurs)
                    .filter(file -> forbidden.matcher(text(file)).find())
                    .toList();
            assertThat(naming).isEmpty();
        }
    }

    private static boolean isOurs(Path file) {
        return Stream.of("node_modules", "target", "dist", ".git", ".trial", "generated")
                .noneMatch(part -> file.toString().contains("/" + part + "/"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theRoomsAreOnTheMapOfTheReadme() throws IOException {
        var readme = Files.readString(Path.of("../README.md"));
        assertThat(List.copyOf(ARROWS.keySet()))
                .allSatisfy(room -> assertThat(readme).contains("`" + room + "`"));
    }
}
