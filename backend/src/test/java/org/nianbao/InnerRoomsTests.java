package org.nianbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms within a room, and what each may import of the others; the one named like the room stands for its own folder. */
class InnerRoomsTests {

    static Set<Map.Entry<String, Map<String, Set<String>>>> rooms() {
        return Map.<String, Map<String, Set<String>>>of(
                        "content",
                        // Both read content and change nothing of it; content itself knows neither.
                        Map.of("content", Set.of(), "difference", Set.of("content"), "text", Set.of("content")),
                        "check",
                        Map.of(
                                "prose", Set.of(),
                                "check", Set.of("prose"),
                                "table", Set.of("check"),
                                "narrative", Set.of("check", "prose"),
                                "whole", Set.of("check", "prose"),
                                "rules", Set.of("check", "prose", "table", "narrative", "whole")),
                        "notice",
                        // What is told is kept, sent out and hinted at by rooms of their own; all is begun in one.
                        Map.of(
                                "notice", Set.of(),
                                "live", Set.of("notice"),
                                "outbox", Set.of("notice", "live"),
                                "message", Set.of("notice", "live", "outbox")),
                        "report",
                        Map.of(
                                "report", Set.of(),
                                "people", Set.of("report"),
                                "trail", Set.of("report", "people"),
                                "reading", Set.of("report", "trail"),
                                "heads", Set.of("report", "trail", "reading"),
                                "writing", Set.of("report", "trail", "reading"),
                                "commenting", Set.of("report", "trail", "reading", "writing"),
                                "reviewing", Set.of("report", "people", "trail", "reading", "writing", "commenting")),
                        "request",
                        // Who asks lies apart: of the register it knows the columns, and nothing that happened. Letters
                        // are
                        // written of what the register knows, and the questions lead to letters. Whether a request's
                        // file
                        // may be closed depends on its disputes, not the other way round.
                        Map.ofEntries(
                                Map.entry("request", Set.of()),
                                Map.entry("identity", Set.of("request")),
                                Map.entry("letter", Set.of("request")),
                                Map.entry("deciding", Set.of("request", "letter")),
                                Map.entry("ledger", Set.of("request", "identity")),
                                Map.entry("dispute", Set.of("request")),
                                Map.entry("correspondence", Set.of("request", "identity", "letter")),
                                Map.entry("handover", Set.of("request", "dispute")),
                                Map.entry(
                                        "handling",
                                        Set.of(
                                                "request",
                                                "identity",
                                                "letter",
                                                "deciding",
                                                "correspondence",
                                                "dispute",
                                                "ledger",
                                                "handover")),
                                Map.entry("disputing", Set.of("request", "dispute", "handover", "handling")),
                                Map.entry("retaining", Set.of("request", "identity", "dispute", "handling")),
                                Map.entry("overseeing", Set.of("request")),
                                Map.entry("applying", Set.of("request", "identity", "letter", "correspondence"))),
                        "export",
                        // Files are written without knowing for whom; pages show a publication as its file does.
                        Map.of(
                                "export",
                                Set.of("file"),
                                "file",
                                Set.of(),
                                "paper",
                                Set.of("export", "file"),
                                "site",
                                Set.of("export", "file")),
                        "publication",
                        // What is searched follows the record, and both follow what was decided.
                        Map.of(
                                "publication", Set.of(),
                                "search", Set.of("publication"),
                                "publishing", Set.of("publication", "search")),
                        "intake",
                        // Tables know no prose, and prose no tables.
                        Map.of(
                                "intake", Set.of("doubt", "table", "prose"),
                                "doubt", Set.of(),
                                "table", Set.of("doubt"),
                                "prose", Set.of("doubt")),
                        "foreign",
                        // Files are told apart in one room only; what they say is alike from all of them.
                        Map.of("foreign", Set.of("text"), "text", Set.of(), "file", Set.of("text")))
                .entrySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyArrowWithinARoomIsOneOfIts(Map.Entry<String, Map<String, Set<String>>> room) {
        StructureTests.requireArrows(
                room.getValue(),
                StructureTests.HOUSE + room.getKey(),
                name -> name.substring(name.lastIndexOf('.') + 1));
    }

    @Test
    void otherRoomsAskTheRulesAndKnowNoKindOfThem() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.nianbao.check..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nianbao.check.table", "org.nianbao.check.narrative", "org.nianbao.check.whole")
                .check(StructureTests.CLASSES);
    }
}
