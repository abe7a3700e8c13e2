package org.nianbao.bench;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.nianbao.Api;
import org.nianbao.Samples;
import org.nianbao.Tokens;
import org.nianbao.form.Editions;
import org.nianbao.trial.BenchServer;

/** Somebody who writes one cell of one report, over and over, and knows what he or she last saw. */
final class Writer {

    static final int YEAR = 2022;
    private static final List<String> CELLS = cells();

    /** What the desk asks back with every save. */
    private static final String SAVE = """
        mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename
          ... on ReportSaved { report { id revision updatedAt permittedActions suggestions { cell number formula }
            findings { key rule severity message cells section excerpt channel accepted { reason by at } }
            content { title preamble { kind level text figures { cell start end } }
              contact { address postcode phone fax email }
              sections { number blocks { kind level text figures { cell start end } } }
              tables { key rows { key cells { ref kind number note } } }
              channels { id name kinds items previousItems growth categories { name items } }
              problems { id text } measures { id text problems { id } owner due status }
              pastMeasures { measure year text owner due status note } } } }
          ... on StaleReport { theirs { revision } } } }\
        """;

    /** A save that the server has acknowledged. */
    record Saved(String report, int revision, String cell, int number) {}

    private final int port;
    private final int agency;
    private final String cell;
    private String token = "";
    private long tokenFrom;
    private int revision = 1;
    private int number;

    Writer(int port, int agency, int seat) {
        this.port = port;
        this.agency = agency;
        this.cell = CELLS.get(seat);
        this.number = seat * 1_000_000;
    }

    /** Publishes last year's report, so that the rules have it to hand, and writes most of this year's. */
    void begin() {
        start(YEAR - 1);
        var id = id(agency, YEAR - 1);
        save(id, 1, Samples.rich(YEAR - 1));
        act("editor", "submitReport", id);
        List.of("reviewer", "secrecy-reviewer", "reviewer second", "chief")
                .forEach(role -> act(role, "approveReport", id));
        act("publisher", "publishReport", id);
        start(YEAR);
        revision = save(id(agency, YEAR), 1, Samples.rich(YEAR));
    }

    private void start(int year) {
        api().ask(
                        "mutation($agency: ID!, $year: Int!) { startReport(input: {agency: $agency, year: $year, from:"
                                + " BLANK}) { __typename } }",
                        Map.of("agency", BenchServer.agency(agency), "year", year));
    }

    private void act(String person, String deed, String report) {
        var answer = api(person, person.split(" ")[0])
                .ask(
                        "mutation($id: ID!) { " + deed + "(input: {id: $id, revision: 2}) { __typename } }",
                        Map.of("id", report));
        var done = answer.get("__typename").asString();
        if (!done.startsWith("Report")) {
            throw new IllegalStateException(deed + ": " + done);
        }
    }

    Saved saveNext() {
        number++;
        revision = save(id(agency, YEAR), revision, Map.of("cells", List.of(Samples.number(cell, number))));
        return new Saved(id(agency, YEAR), revision, cell, number);
    }

    /** Until it is acknowledged, as the desk does: the same save again, on top of what is stored by then. */
    private int save(String report, int seen, Map<String, Object> content) {
        int on = seen;
        while (true) {
            try {
                var answer = api().ask(SAVE, Map.of("input", Map.of("id", report, "revision", on, "content", content)));
                if (answer.get("__typename").asString().equals("ReportSaved")) {
                    return answer.at("/report/revision").asInt();
                }
                on = answer.at("/theirs/revision").asInt();
            } catch (UncheckedIOException | AssertionError unreachable) {
                KillableServer.pause();
            }
        }
    }

    static String id(int agency, int year) {
        return BenchServer.agency(agency) + ":" + year;
    }

    private Api api() {
        if (token.isEmpty() || System.nanoTime() - tokenFrom > TimeUnit.MINUTES.toNanos(3)) {
            token = Tokens.of("editor-" + cell, BenchServer.agency(agency), "editor");
            tokenFrom = System.nanoTime();
        }
        return Api.on(port).withToken(token);
    }

    private Api api(String person, String role) {
        return Api.on(port).withToken(Tokens.of(person, BenchServer.agency(agency), role));
    }

    private static List<String> cells() {
        var refs = new ArrayList<String>();
        Editions.load().forYear(YEAR).cells().forEach(cell -> refs.add(cell.ref()));
        return refs;
    }
}
