package org.nianbao;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.nianbao.agency.Agencies;
import tools.jackson.databind.JsonNode;

/** What the people of one agency do with its reports, through the API. */
public final class Desk {

    private static final String REFUSALS = " ... on StaleReport { theirs { revision content { title } } message } "
            + "... on WrongStatus { status message } ";

    private final int port;
    private final String agency;

    private Desk(int port, String agency) {
        this.port = port;
        this.agency = agency;
    }

    /** A department of 石嘴山市 that nobody else writes reports for. */
    public static Desk of(int port, Agencies agencies, String agency) {
        Samples.putDepartment(agencies, agency);
        return new Desk(port, agency);
    }

    /** An agency that is recorded already. */
    static Desk at(int port, String agency) {
        return new Desk(port, agency);
    }

    public String id(int year) {
        return agency + ":" + year;
    }

    /** Somebody of the agency who holds the roles and bears their names. */
    public Api as(String... roles) {
        return named(String.join("-", roles), roles);
    }

    public Api named(String name, String... roles) {
        return Api.on(port).withToken(Tokens.of(name + "@" + agency, agency, roles));
    }

    /** Somebody with every role of another agency. */
    public Api of(String other, String... roles) {
        return Api.on(port).withToken(Tokens.of("somebody@" + other, other, roles));
    }

    /** @param from LAST_YEAR or BLANK */
    public JsonNode start(int year, String from) {
        return as("editor")
                .ask(
                        "mutation($input: StartReportInput!) { startReport(input: $input) { __typename "
                                + "... on ReportStarted { report { revision } } } }",
                        Map.of("input", Map.of("agency", agency, "year", year, "from", from)));
    }

    public JsonNode save(int year, int revision, Map<String, ?> content) {
        return save(as("editor"), year, revision, content);
    }

    public JsonNode save(Api person, int year, int revision, Map<String, ?> content) {
        return person.ask(
                "mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename ... on ReportSaved {"
                        + " report { revision } } ... on InvalidContent { message problems { path message } }"
                        + REFUSALS + "} }",
                Map.of("input", Map.of("id", id(year), "revision", revision, "content", content)));
    }

    /** submitReport, with a reason for every open warning, approveReport or publishReport. */
    public JsonNode act(Api person, String field, int year, int revision) {
        return person.ask(deed(field), input(person, field, year, revision));
    }

    /** The same with what may have gone wrong. */
    public JsonNode query(Api person, String field, int year, int revision) {
        return person.query(deed(field), input(person, field, year, revision));
    }

    private Map<String, ?> input(Api person, String field, int year, int revision) {
        return Map.of(
                "input",
                Map.of(
                        "id",
                        id(year),
                        "revision",
                        revision,
                        "reasons",
                        field.equals("submitReport") ? person.reasons(id(year)) : List.of()));
    }

    private static String deed(String field) {
        return "mutation($input: ReportActionInput!) { " + field + "(input: $input) { __typename"
                + " ... on BlockingFindings { findings { rule message } message }"
                + (field.equals("submitReport") ? " ... on OpenComments { message comments { id } }" : "")
                + (field.equals("approveReport") ? " ... on ClaimedByOther { by } ... on OwnWork { message } " : "")
                + REFUSALS + "} }";
    }

    public JsonNode returned(int year, int revision, List<Integer> sections) {
        return as("reviewer")
                .ask(
                        "mutation($input: ReturnReportInput!) { returnReport(input: $input) { __typename } }",
                        Map.of(
                                "input",
                                Map.of("id", id(year), "revision", revision, "reason", "请核对。", "sections", sections)));
    }

    /** Ticks an item of a return off. */
    public void answered(int year, String part, String text) {
        expect(
                "ReturnItemAnswered",
                as("editor").ask("""
                    mutation($input: AnswerReturnItemInput!) { answerReturnItem(input: $input) { __typename } }\
                    """, Map.of("input", Map.of("id", id(year), "part", part, "text", text))));
    }

    /** Takes a report that is complete through review. */
    public void approve(int year, int revision) {
        expect("ReportSubmitted", act(as("editor"), "submitReport", year, revision));
        for (var person : List.of(as("reviewer"), as("secrecy-reviewer"), named("second", "reviewer"), as("chief"))) {
            expect("ReportApproved", act(person, "approveReport", year, revision));
        }
    }

    /** Takes a report that is complete through review to the public. */
    public void publish(int year, int revision) {
        approve(year, revision);
        expect("ReportPublished", act(as("publisher"), "publishReport", year, revision));
    }

    /** A mutation whose input type is called as it is, for a report; with the other fields of its input. */
    public JsonNode mutate(Api person, String field, int year, Map<String, ?> input, String fields) {
        var all = new HashMap<String, Object>(input);
        all.putIfAbsent("id", id(year));
        return mutate(person, field, all, fields);
    }

    public static JsonNode mutate(Api person, String field, Map<String, ?> input, String fields) {
        return person.ask("mutation($input: " + mutation(field, fields), Map.of("input", input));
    }

    /** As above, where it must go wrong: the classification. */
    public String refusal(Api person, String field, int year, Map<String, ?> input) {
        var all = new HashMap<String, Object>(input);
        all.putIfAbsent("id", id(year));
        return person.refusal("mutation($input: " + mutation(field, ""), Map.of("input", all));
    }

    private static String mutation(String field, String fields) {
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1) + "Input!) { " + field
                + "(input: $input) { __typename " + fields + " } }";
    }

    public void withdraw(int year, int number) {
        expect(
                "PublicationWithdrawn",
                as("publisher").ask("""
                    mutation($input: WithdrawPublicationInput!) { withdrawPublication(input: $input) { __typename } }\
                    """, Map.of("input", Map.of("id", id(year) + ":" + number, "reason", "有误。"))));
    }

    /** Starts a report and fills in all it needs: it is complete at revision 2. */
    public void write(int year, String from) {
        expect("ReportStarted", start(year, from));
        expect("ReportSaved", save(year, 1, Samples.complete(year)));
    }

    /** Fields of a report as its editor sees them. */
    public JsonNode report(int year, String fields) {
        return as("editor").ask("query($id: ID!) { report(id: $id) { " + fields + " } }", Map.of("id", id(year)));
    }

    public JsonNode publication(int year, String fields) {
        return Api.on(port)
                .ask(
                        "query($agency: ID!, $year: Int!) { publication(agency: $agency, year: $year) { " + fields
                                + " } }",
                        Map.of("agency", agency, "year", year));
    }

    public static void expect(String typename, JsonNode outcome) {
        if (!outcome.get("__typename").asString().equals(typename)) {
            throw new AssertionError("expected " + typename + ", got " + outcome.toPrettyString());
        }
    }

    /** What an array's entries have under a pointer, as text. */
    public static List<String> each(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(entry ->
                        entry.at(pointer).isNull() ? "-" : entry.at(pointer).asString())
                .collect(Collectors.toList());
    }
}
