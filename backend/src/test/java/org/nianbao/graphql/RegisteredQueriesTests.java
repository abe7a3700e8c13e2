package org.nianbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.ChinaTime;
import org.nianbao.Sha256;
import org.nianbao.TestStore;
import org.nianbao.store.Stores;

/** What is remembered of registered queries when there are too many, and after a start. */
class RegisteredQueriesTests {

    private static final int MOST = 4;

    private String uri;
    private MongoClient client;

    @BeforeEach
    void open() {
        uri = TestStore.fresh();
        client = MongoClients.create(uri);
    }

    @AfterEach
    void close() {
        client.close();
        TestStore.drop(uri);
    }

    /** As an instance that was started on a day of November 2026. */
    private RegisteredQueries on(int day) {
        var at = LocalDate.of(2026, 11, day).atTime(9, 0).atZone(ChinaTime.ZONE);
        return new RegisteredQueries(Stores.of(client, uri), Clock.fixed(at.toInstant(), ChinaTime.ZONE), MOST);
    }

    private static List<String> remembered(RegisteredQueries queries) {
        return IntStream.range(0, 20)
                .mapToObj(number -> "{ q" + number + " }")
                .filter(document -> document.equals(queries.find(Sha256.of(document))))
                .toList();
    }

    private static void add(RegisteredQueries queries, int from, int to) {
        IntStream.range(from, to).forEach(number -> queries.add("{ q" + number + " }"));
    }

    @Test
    void whatIsInUseStaysHoweverManyComeWithinADay() {
        add(on(1), 0, 2);
        remembered(on(2));

        add(on(3), 2, 20);

        assertThat(remembered(on(3))).hasSize(MOST).contains("{ q0 }", "{ q1 }", "{ q19 }");
    }

    @Test
    void ofThoseInUseTheOneGoesThatWasNotAskedForLongest() {
        add(on(1), 0, 4);
        remembered(on(2));
        IntStream.of(0, 1, 3).forEach(number -> on(9).find(Sha256.of("{ q" + number + " }")));

        add(on(10), 4, 5);

        assertThat(remembered(on(10))).containsExactly("{ q0 }", "{ q1 }", "{ q3 }", "{ q4 }");
    }

    @Test
    void whatIsNoHashIsNotLookedFor() {
        assertThat(on(1).find("{ q0 }")).isNull();
        assertThat(on(1).find("")).isNull();
    }
}
