package org.nianbao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
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
import java.util.function.UnaryOperator;
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
            Map.entry("door", Set.of()),
            Map.entry("account", Set.of("door")),
            Map.entry("form", Set.of()),
            Map.entry("calendar", Set.of("account", "graphql", "store")),
            Map.entry("store", Set.of()),
            Map.entry("graphql", Set.of("door", "store")),
            Map.entry("edge", Set.of("door", "account", "graphql", "store")),
            Map.entry("content", Set.of("form")),
            Map.entry("check", Set.of("form", "content")),
            Map.entry("register", Set.of("form")),
            Map.entry("foreign", Set.of("form", "content", "graphql")),
            Map.entry("workflow", Set.of("account")),
            Map.entry("agency", Set.of("account", "graphql", "store")),
            Map.entry("notice", Set.of("door", "account", "agency", "graphql", "store")),
            Map.entry(
                    "report",
                    Set.of(
                            "door",
                            "account",
                            "agency",
                            "form",
                            "content",
                            "check",
                            "workflow",
                            "register",
                            "notice",
                            "graphql",
                            "store")),
            Map.entry(
                    "publication",
                    Set.of(
                            "account",
                            "agency",
                            "form",
                            "content",
                            "check",
                            "workflow",
                            "register",
                            "report",
                            "graphql",
                            "store")),
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
            Map.entry(
                    "request",
                    Set.of(
                            "door",
                            "account",
                            "agency",
                            "calendar",
                            "form",
                            "foreign",
                            "check",
                            "workflow",
                            "notice",
                            "register",
                            "graphql",
                            "store")),
            Map.entry(
                    "season",
                    Set.of(
                            "account",
                            "agency",
                            "calendar",
                            "form",
                            "check",
                            "workflow",
                            "notice",
                            "report",
                            "graphql",
                            "store")),
            Map.entry(
                    "compilation",
                    Set.of(
                            "account",
                            "agency",
                            "form",
                            "content",
                            "check",
                            "workflow",
                            "notice",
                            "report",
                            "publication",
                            "statistics",
                            "graphql")),
            Map.entry(
                    "intake",
                    Set.of(
                            "door", "account", "agency", "form", "content", "foreign", "check", "report", "graphql",
                            "store")),
            Map.entry(
                    "export",
                    Set.of(
                            "door",
                            "account",
                            "agency",
                            "form",
                            "content",
                            "check",
                            "workflow",
                            "report",
                            "publication",
                            "statistics",
                            "season",
                            "request",
                            "graphql",
                            "store")),
            Map.entry(
                    "trial",
                    Set.of(
                            "account",
                            "agency",
                            "calendar",
                            "form",
                            "content",
                            "check",
                            "workflow",
                            "report",
                            "publication",
                            "compilation",
                            "intake",
                            "request",
                            "store")));

    static final String HOUSE = "org.nianbao.";
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nianbao");

    @Test
    void everyArrowIsOneOfTheHouse() {
        requireArrows(ARROWS, HOUSE, StructureTests::room);
    }

    static void requireArrows(Map<String, Set<String>> arrows, String house, UnaryOperator<String> room) {
        var drawn = new TreeMap<String, Set<String>>();
        CLASSES.stream().filter(type -> type.getPackageName().startsWith(house)).forEach(type -> {
            var from = room.apply(type.getPackageName());
            drawn.computeIfAbsent(from, name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency ->
                            dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .filter(target -> target.startsWith(house))
                    .map(room)
                    .filter(target -> !target.equals(from))
                    .forEach(drawn.get(from)::add);
        });

        assertThat(drawn.keySet()).isSubsetOf(arrows.keySet());
        drawn.forEach((from, targets) ->
                assertThat(targets).as("what " + from + " imports").isSubsetOf(arrows.get(from)));
        assertThat(arrows.keySet())
                .as("rooms in a circle")
                .allSatisfy(each -> assertThat(within(arrows, arrows.get(each))).doesNotContain(each));
    }

    /** Some rooms, and all that they build on. */
    private static Set<String> within(Map<String, Set<String>> arrows, Set<String> rooms) {
        var all = new TreeSet<>(rooms);
        while (all.addAll(List.copyOf(all).stream()
                .flatMap(room -> arrows.getOrDefault(room, Set.of()).stream())
                .toList())) {}
        return all;
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
                .resideInAnyPackage(
                        "..form..",
                        "..calendar..",
                        "..content..",
                        "..check..",
                        "..workflow..",
                        "..request.letter..",
                        "..request.deciding..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "graphql..")
                .check(CLASSES);
    }

    /** Else a document would be without a form number, or whoever puts it there at the same time as another told nonsense. */
    @Test
    void documentsArePutThereByTheStoreRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..store..", "..trial..")
                .should()
                .callMethodWhere(target(owner(assignableTo(MongoCollection.class)))
                        .and(target(nameMatching("insert.*|replaceOne|findOneAndReplace|bulkWrite"))))
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

    /** So the names of a collection's fields and its indexes stand in one place. */
    @Test
    void aCollectionIsOpenedByOneClassOnly() throws IOException {
        var opened = Pattern.compile("\\.(?:collection|publicRecord|getCollection)\\(\\s*(\"\\w+\"|[A-Z_]+)\\s*[,)]");
        var openers = new TreeMap<String, Set<String>>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var source = text(file);
                opened.matcher(source)
                        .results()
                        .map(found -> named(found.group(1), source))
                        .forEach(name -> openers.computeIfAbsent(name, none -> new TreeSet<>())
                                .add(file.getFileName().toString()));
            }
        }
        assertThat(openers).containsKeys("reports", "trail", "chains", "agencies");
        assertThat(openers.values()).allSatisfy(classes -> assertThat(classes).hasSize(1));
    }

    /** What a literal says, or a constant of the same class. */
    private static String named(String argument, String source) {
        if (argument.startsWith("\"")) {
            return argument.substring(1, argument.length() - 1);
        }
        var constant = Pattern.compile(" " + argument + " = \"(\\w+)\";").matcher(source);
        assertThat(constant.find()).as(argument).isTrue();
        return constant.group(1);
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
