package org.nianbao.request;

import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.calendar.WorkCalendars;
import org.nianbao.request.Fact.Assigned;
import org.nianbao.request.Fact.ConsultationKind;
import org.nianbao.request.Fact.ConsultationReached;
import org.nianbao.request.Fact.ConsultationSent;
import org.nianbao.request.Fact.Delivered;
import org.nianbao.request.Fact.DeliveryMeans;
import org.nianbao.request.Fact.Drafted;
import org.nianbao.request.Fact.Extended;
import org.nianbao.request.Fact.ExtensionTold;
import org.nianbao.request.Fact.OpinionCame;
import org.nianbao.request.Fact.Registered;
import org.nianbao.request.Fact.Signed;
import org.nianbao.request.Fact.StepApproved;
import org.nianbao.request.Fact.SupplyForm;
import org.nianbao.store.Store;

/** Fills the register of an agency with requests of two years, one in fifty still open, many at a time. */
public final class RegisterFilled {

    private static final int AT_ONCE = 1_000;
    private static final int OPEN = 50;
    private static final Caller SOMEBODY = new Caller("id", "某人", Set.of(Role.REGISTRAR), "640200");

    private RegisterFilled() {}

    public static void with(Store store, String agency, int size, WorkCalendar calendar) {
        var requests = store.collection("requests");
        var some = new ArrayList<Document>();
        var today = LocalDate.of(2026, 11, 2);
        for (int i = 0; i < size; i++) {
            int year = i % 2 == 0 ? 2025 : 2026;
            var on = LocalDate.of(year, 1, 4).plusDays(i * 7L % 300);
            var request = i % OPEN == 0
                    ? of(new RequestId(agency, year, i / 2 + 1), open(on))
                    : of(new RequestId(agency, year, i / 2 + 1), closed(on));
            some.add(Requests.document(request, request.standing(calendar, today), "bench " + i));
            if (some.size() == AT_ONCE || i == size - 1) {
                requests.insertMany(some, new InsertManyOptions().ordered(false));
                some.clear();
            }
        }
    }

    private static List<Fact> open(LocalDate on) {
        return List.of(
                new Registered(on, Arrival.ONLINE, ApplicantKind.PERSON, false, 1, null, SupplyForm.PAPER, null),
                new Fact.WordsRecorded(on),
                new Assigned(on, "id", "某人", "某科"));
    }

    private static List<Fact> closed(LocalDate on) {
        return List.of(
                new Registered(on, Arrival.ONLINE, ApplicantKind.PERSON, false, 1, null, SupplyForm.PAPER, null),
                new Fact.WordsRecorded(on),
                new Assigned(on, "id", "某人", "某科"),
                new Drafted(on, "id", Disposition.GRANTED, null, List.of(), null, null),
                new StepApproved(on, "法制审核", "a"),
                new StepApproved(on, "保密审查", "b"),
                new Signed(on, "c", "1号"),
                new Delivered(on.plusDays(9), DeliveryMeans.POST, null));
    }

    /** As if something had just been recorded of one of them. */
    public static void touch(Requests requests, String agency) {
        var one = requests.list(agency, RequestFilter.ALL, RequestOrder.NEWEST, null, 1)
                .getFirst();
        requests.show(one, one.standing(WorkCalendars.load().country(), LocalDate.of(2026, 11, 2)));
    }

    /** How large a request is in the store. */
    public static int bytes(Request request, WorkCalendar calendar) {
        return size(Requests.document(request, request.standing(calendar, LocalDate.of(2026, 11, 2)), "bench"));
    }

    /** How much of it is read to count it. */
    public static int countedBytes(Request request, WorkCalendar calendar) {
        var shown = Requests.document(request, request.standing(calendar, LocalDate.of(2026, 11, 2)), "bench")
                .get("shown", Document.class);
        return size(new Document(
                "shown",
                new Document("received", shown.get("received"))
                        .append("closed", shown.get("closed"))
                        .append("kind", shown.get("kind"))
                        .append("result", shown.get("result"))));
    }

    private static int size(Document document) {
        return new RawBsonDocument(document, new DocumentCodec())
                .getByteBuffer()
                .remaining();
    }

    /** The four facts of many requests, as the store would give them. */
    public static List<TableThree.CountedRequest> counted(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    var on = LocalDate.of(2026, 1, 4).plusDays(i % 300);
                    return new TableThree.CountedRequest(
                            ApplicantKind.values()[i % 6],
                            on,
                            i % OPEN == 0 ? null : on.plusDays(9),
                            i % OPEN == 0 ? null : Disposition.values()[i % 21]);
                })
                .toList();
    }

    /** One with much that happened. */
    public static Request longOne(WorkCalendar calendar) {
        var on = LocalDate.of(2026, 9, 15);
        var facts = new ArrayList<>(open(on));
        for (int i = 1; i <= 5; i++) {
            facts.add(new ConsultationSent(on.plusDays(i), i, ConsultationKind.THIRD_PARTY));
            facts.add(new ConsultationReached(on.plusDays(i), i));
            facts.add(new OpinionCame(on.plusDays(10 + i), i, Fact.Opinion.AGREES));
        }
        facts.add(new Extended(on.plusDays(25), 10));
        facts.add(new ExtensionTold(on.plusDays(26)));
        return of(new RequestId("640200", 2026, 1), facts);
    }

    private static Request of(RequestId id, List<Fact> facts) {
        var recorded = new ArrayList<RecordedFact>();
        facts.forEach(fact -> recorded.add(FactHashes.next(id, recorded, fact, Instant.EPOCH, SOMEBODY, null)));
        return new Request(id, "某事项", recorded);
    }
}
