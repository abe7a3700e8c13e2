package org.nianbao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.ChinaTime;
import org.nianbao.TestStore;
import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.RecordChange.RecordChangeKind;
import org.nianbao.report.ReportId;
import org.nianbao.store.Stores;

/** The order of the public record's changes, which nothing enters behind a reader, whatever the clocks say. */
class RecordChangesTests {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");

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

    /** As an instance whose clock shows that. */
    private RecordChanges at(Instant time) {
        return new RecordChanges(Stores.of(client, uri), Clock.fixed(time, ChinaTime.ZONE));
    }

    private static PublicationId publication(int year) {
        return new PublicationId(new ReportId("640100-jgsw", year), 1);
    }

    private static List<Integer> years(List<RecordChange> changes) {
        return changes.stream()
                .map(change -> change.publication().report().year())
                .toList();
    }

    @Test
    void whatAnInstanceWithASlowClockRecordsStandsBehindAllThatWasReadBefore() {
        var fast = at(NOON.plus(Duration.ofHours(1)));
        var slow = at(NOON);
        fast.add(RecordChangeKind.PUBLISHED, publication(2019));
        long read = fast.after(0, 10).getLast().number();

        slow.add(RecordChangeKind.PUBLISHED, publication(2020));

        assertThat(years(slow.after(read, 10))).containsExactly(2020);
        assertThat(slow.after(read, 10).getFirst().at()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(fast.before(NOON.plus(Duration.ofHours(1)))).isZero();
        assertThat(fast.before(NOON.plus(Duration.ofHours(2)))).isEqualTo(2);
    }

    @Test
    void theSameChangeIsRecordedOnce() {
        for (int time = 0; time < 3; time++) {
            at(NOON).add(RecordChangeKind.PUBLISHED, publication(2019));
            at(NOON).add(RecordChangeKind.WITHDRAWN, publication(2019));
        }

        assertThat(at(NOON).after(0, 10).stream().map(RecordChange::kind))
                .containsExactly(RecordChangeKind.PUBLISHED, RecordChangeKind.WITHDRAWN);
    }

    @Test
    void whoReadsWhileManyWriteGetsEachOfThemOnceAndNoNumberIsLeftOut() {
        int writers = 6;
        int each = 15;
        var read = new ArrayList<RecordChange>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, writers)
                    .forEach(writer -> threads.execute(() -> IntStream.range(0, each)
                            .forEach(one -> at(NOON.minusSeconds(writer))
                                    .add(RecordChangeKind.PUBLISHED, publication(2008 + writer * each + one)))));
            while (read.size() < writers * each) {
                read.addAll(at(NOON).after(read.isEmpty() ? 0 : read.getLast().number(), 7));
            }
        }

        assertThat(read.stream().map(RecordChange::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, writers * each)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(years(read)).doesNotHaveDuplicates();
    }

    @Test
    void aPlaceBehindTheLastChangeIsNotTakenForTheEnd() {
        at(NOON).add(RecordChangeKind.PUBLISHED, publication(2019));

        assertThat(at(NOON).number(RecordChanges.position(1))).isEqualTo(1);
        assertThatThrownBy(() -> at(NOON).number(RecordChanges.position(2)))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("从头");
        assertThatThrownBy(() -> at(NOON).number("2019 640100")).isInstanceOf(BadRequest.class);
    }
}
