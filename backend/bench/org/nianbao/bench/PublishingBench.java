package org.nianbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.Api;
import org.nianbao.Samples;
import org.nianbao.Tokens;
import org.nianbao.trial.BenchServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a publication can be left half done: the server is killed while many are published, first numbers and then
 * corrections, and whenever it is up again every report must stand wholly at its old or its new number, for the staff,
 * over GraphQL, in the list, in a search, as a file and in the year's open data alike.
 */
public final class PublishingBench {

    private static final List<Integer> YEARS = List.of(2019, 2020, 2021, 2022);
    private static final int KILLS = 4;
    private static final int AT_ONCE = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record One(String agency, int year) {

        String id() {
            return agency + ":" + year;
        }
    }

    private final KillableServer server = new KillableServer();
    private final List<One> all = IntStream.rangeClosed(1, BenchServer.AGENCIES)
            .boxed()
            .flatMap(agency -> YEARS.stream().map(year -> new One(BenchServer.agency(agency), year)))
            .toList();
    private final Set<One> acknowledged = ConcurrentHashMap.newKeySet();
    private int kills;
    private int halves;
    private int lost;
    private int unheard;

    private PublishingBench() throws IOException {}

    static void main(String[] arguments) throws Exception {
        var bench = new PublishingBench();
        bench.round(1);
        bench.round(2);
        System.out.printf(
                "%d reports published and then corrected, server killed %d times meanwhile: %d in between, "
                        + "%d acknowledged and lost, %d decided before the kill and not heard of%n",
                bench.all.size(), bench.kills, bench.halves, bench.lost, bench.unheard);
        bench.server.kill();
        System.exit(bench.halves + bench.lost == 0 ? 0 : 1);
    }

    private void round(int number) throws Exception {
        together(all.stream()
                .<Callable<Boolean>>map(one -> () -> prepared(one, number))
                .toList());
        acknowledged.clear();
        var left = new ArrayList<>(all);
        for (int kill = 1; kill <= KILLS; kill++) {
            publishUntilKilled(left, number, left.size() / (KILLS + 2 - kill));
            server.restart();
            kills++;
            left.removeIf(one -> stands(one, number));
        }
        publishUntilKilled(left, number, Integer.MAX_VALUE);
        left.removeIf(one -> stands(one, number));
        System.out.printf("number %d: %d of %d published at the end%n", number, all.size() - left.size(), all.size());
    }

    private boolean prepared(One one, int number) {
        if (number == 1) {
            as(one, "editor")
                    .ask(
                            "mutation($agency: ID!, $year: Int!) { startReport(input: {agency: $agency, year: $year, "
                                    + "from: BLANK}) { __typename } }",
                            Map.of("agency", one.agency(), "year", one.year()));
            save(one, 1, Samples.complete(one.year()));
        } else {
            act(one, "editor", "correctReport(input: {id: \"" + one.id() + "\", reason: \"更正。\"})");
        }
        save(one, number + 1, Map.of("title", "第" + number + "稿"));
        var input = "(input: {id: \"" + one.id() + "\", revision: " + (number + 2) + "})";
        act(one, "editor", "submitReport" + input);
        for (var role : List.of("reviewer", "secrecy-reviewer", "reviewer second", "chief")) {
            act(one, role, "approveReport" + input);
        }
        return true;
    }

    private void save(One one, int revision, Map<String, ?> content) {
        as(one, "editor")
                .ask(
                        "mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename } }",
                        Map.of("input", Map.of("id", one.id(), "revision", revision, "content", content)));
    }

    private String act(One one, String person, String field) {
        return as(one, person)
                .ask("mutation { " + field + " { __typename } }")
                .get("__typename")
                .asString();
    }

    private Api as(One one, String person) {
        return Api.on(server.port()).withToken(Tokens.of(person + one.agency(), one.agency(), person.split(" ")[0]));
    }

    private void publishUntilKilled(List<One> left, int number, int many) throws Exception {
        Queue<One> queue = new ConcurrentLinkedQueue<>(left);
        int before = acknowledged.size();
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            IntStream.range(0, AT_ONCE).forEach(person -> people.submit(() -> publishFrom(queue, number)));
            people.shutdown();
            while (!people.isTerminated() && acknowledged.size() - before < many) {
                KillableServer.pause();
            }
            if (many < Integer.MAX_VALUE) {
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(50));
                server.kill();
            }
        }
    }

    private void publishFrom(Queue<One> queue, int number) {
        for (var one = queue.poll(); one != null; one = queue.poll()) {
            try {
                if (act(
                                one,
                                "publisher",
                                "publishReport(input: {id: \"" + one.id() + "\", revision: " + (number + 2) + "})")
                        .equals("ReportPublished")) {
                    acknowledged.add(one);
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    /** Whether it stands at its new number, and nowhere otherwise. */
    private boolean stands(One one, int number) {
        var editor = as(one, "editor")
                .ask("query($id: ID!) { report(id: $id) { status publication { number } } }", Map.of("id", one.id()));
        boolean published = editor.get("status").asString().equals("PUBLISHED");
        var expected = published ? "第" + number + "稿" : number == 1 ? null : "第" + (number - 1) + "稿";
        var seen = seen(one, published ? number : number - 1);
        if (!seen.stream().allMatch(title -> String.valueOf(expected).equals(title))) {
            halves++;
            System.out.println(one.id() + ", " + editor + ": " + seen);
        }
        if (acknowledged.contains(one) && !published) {
            lost++;
        } else if (!acknowledged.contains(one) && published) {
            unheard++;
        }
        return published;
    }

    /** The title on every path there is; null where there is nothing. */
    private List<String> seen(One one, int number) {
        var api = Api.on(server.port());
        var variables = Map.of("agency", one.agency(), "year", one.year(), "number", Math.max(1, number));
        var latest = api.query(
                        "query($agency: ID!, $year: Int!, $number: Int) { latest: publication(agency: $agency, year:"
                            + " $year) { content { title } } given: publication(agency: $agency, year: $year, number:"
                            + " $number) { content { title } } list: publications(filter: {agency: $agency, year:"
                            + " $year}) { edges { node { content { title } } } } found: search(words: \"稿\", filter:"
                            + " {agency: $agency, year: $year}) { edges { node { publication { content { title } } } }"
                            + " } }",
                        variables)
                .get("data");
        return List.of(
                String.valueOf(latest.at("/latest/content/title").asStringOpt().orElse(null)),
                String.valueOf(latest.at("/given/content/title").asStringOpt().orElse(null)),
                String.valueOf(latest.at("/list/edges/0/node/content/title")
                        .asStringOpt()
                        .orElse(null)),
                String.valueOf(latest.at("/found/edges/0/node/publication/content/title")
                        .asStringOpt()
                        .orElse(null)),
                String.valueOf(file("/publications/" + one.agency() + "/" + one.year() + ".json")),
                String.valueOf(inOpenData(one)));
    }

    private @Nullable String file(String path) {
        var answer = Api.on(server.port())
                .send(Api.on(server.port()).request(path).GET().build());
        return answer.statusCode() == 200
                ? JSON.readTree(answer.body()).at("/content/title").asString()
                : null;
    }

    private @Nullable String inOpenData(One one) {
        var path = "/publications/" + one.year() + ".jsonl";
        return Api.on(server.port())
                .send(Api.on(server.port()).request(path).GET().build())
                .body()
                .lines()
                .map(JSON::readTree)
                .filter(line -> line.at("/agency/code").asString().equals(one.agency()))
                .map(line -> line.at("/content/title").asString())
                .findFirst()
                .orElse(null);
    }

    private static void together(List<Callable<Boolean>> work) throws Exception {
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : people.invokeAll(work)) {
                done.get();
            }
        }
    }
}
