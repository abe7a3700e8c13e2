package org.nianbao;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes a report through all hands to the public record, over the API. */
public final class Published {

    private Published() {}

    /** Publishes a report of {@link Samples#AGENCY} for a year for which there is none yet. */
    public static void report(int port, int year, Map<String, Object> content) {
        report(person -> Api.on(port).as(person), year, content);
    }

    /** As above, by whatever way its people come in. */
    public static void report(Function<String, Api> people, int year, Map<String, Object> content) {
        var id = Samples.AGENCY + ":" + year;
        var editor = people.apply("editor");
        editor.ask(
                "mutation($year: Int!) { startReport(input: {agency: \"640100-jgsw\", year: $year}) { __typename } }",
                Map.of("year", year));
        editor.ask(
                "mutation($content: ContentInput!) { saveReport(input: {id: \"" + id
                        + "\", revision: 1, content: $content}) { __typename } }",
                Map.of("content", content));
        var action = "(input: {id: \"" + id + "\", revision: 2}) { __typename } }";
        editor.ask(
                "mutation($reasons: [FindingReasonInput!]) { submitReport(input: {id: \"" + id
                        + "\", revision: 2, reasons: $reasons}) { __typename } }",
                Map.of("reasons", editor.reasons(id)));
        for (var person : List.of("reviewer", "secrecy", "reviewer2", "chief")) {
            people.apply(person).ask("mutation { approveReport" + action);
        }
        var published = people.apply("publisher").ask("mutation { publishReport" + action);
        if (!published.get("__typename").asString().equals("ReportPublished")) {
            throw new AssertionError(published.toPrettyString());
        }
    }
}
