package org.nianbao.request.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.agency.Agencies;
import org.nianbao.foreign.FewReadings;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.request.Fact;
import org.nianbao.request.RegisterStatements;
import org.nianbao.request.Request;
import org.nianbao.request.Requests;
import org.nianbao.request.TableThree;
import org.nianbao.request.handling.LedgerOutcome.LedgerRead;
import org.nianbao.request.handling.LedgerOutcome.LedgerRefused;
import org.nianbao.request.handling.LedgerOutcome.ReadLedgerOutcome;
import org.nianbao.request.handling.LedgerOutcome.RegisterLedgerOutcome;
import org.nianbao.request.handling.LedgerOutcome.RowsEntered;
import org.nianbao.request.identity.Applicant;
import org.nianbao.request.identity.Held;
import org.nianbao.request.identity.PaperRef;
import org.nianbao.request.identity.RequestPaper;
import org.nianbao.request.identity.Vault;
import org.nianbao.request.ledger.LedgerColumn;
import org.nianbao.request.ledger.LedgerDoubt;
import org.nianbao.request.ledger.LedgerEntry;
import org.nianbao.request.ledger.LedgerFile;
import org.nianbao.request.ledger.LedgerReader;
import org.nianbao.request.ledger.LedgerReader.MendedCell;
import org.nianbao.request.ledger.LedgerRow;
import org.nianbao.request.ledger.ReadLedger;
import org.springframework.stereotype.Service;

/**
 * Entering a sheet of requests: reading what would be registered, and registering the rows that somebody has looked at. What
 * is read is kept nowhere until it is registered, each row by itself under a key of its own, so that a batch that is not
 * answered may be sent again.
 */
@Service
class Entering {

    record ReadLedgerInput(String agency, @Nullable Integer year, List<List<String>> lines, List<MendedCell> mended) {

        /** Nothing of it: it goes into logs. */
        @Override
        public String toString() {
            return "台账";
        }
    }

    record RegisterLedgerInput(String agency, @Nullable Integer year, List<LedgerRowInput> rows) {}

    record LedgerRowInput(String key, int line, boolean confirmed, List<LedgerCell> cells) {}

    record LedgerCell(LedgerColumn column, String text) {

        @Override
        public String toString() {
            return column.label();
        }
    }

    /** What became of a row. @param messages why it was left; none where it was registered */
    record EnteredRow(
            String key,
            int line,
            @Nullable String id,
            @Nullable String number,
            List<String> messages) {}

    /**
     * @param keptSince from when on it is complete, as the agency states; null where it did not
     * @param received  what it has of some days
     */
    private record KnownRegister(@Nullable LocalDate keptSince, Map<LocalDate, List<Request>> received) {}

    static final int MOST_AT_ONCE = 50;
    /** Of one applicant's, the latest are looked at. */
    private static final int LOOKED_AT = 20;

    private static final int MOST_OF_DAYS = 5_000;

    private final Registering registering;
    private final Requests requests;
    private final RegisterStatements statements;
    private final RequestSight sight;
    private final Agencies agencies;
    private final Vault vault;
    private final Editions editions;
    private final LedgerReader reader = new LedgerReader();
    private final FewReadings readings = new FewReadings(2, 10_000, 30_000);

    Entering(
            Registering registering,
            Requests requests,
            RegisterStatements statements,
            RequestSight sight,
            Agencies agencies,
            Vault vault,
            Editions editions) {
        this.registering = registering;
        this.requests = requests;
        this.statements = statements;
        this.sight = sight;
        this.agencies = agencies;
        this.vault = vault;
        this.editions = editions;
    }

    /**
     * The cells of a sheet, which is kept nowhere.
     *
     * @throws org.nianbao.foreign.text.UnreadableFile when it has none
     */
    List<List<String>> cells(Caller caller, byte[] sheet) {
        mayRegister(caller, caller.staffAgency());
        return readings.read(() -> LedgerFile.cells(sheet, editions));
    }

    ReadLedgerOutcome read(Caller caller, ReadLedgerInput input) {
        var agency = agencies.tree().get(input.agency()).code();
        mayRegister(caller, agency);
        if (!vault.available()) {
            return new LedgerRefused(Vault.OFF);
        }
        try {
            return new LedgerRead(
                    judged(agency, reader.read(input.lines(), input.year(), input.mended(), sight.today())));
        } catch (IllegalArgumentException e) {
            return new LedgerRefused(String.valueOf(e.getMessage()));
        }
    }

    RegisterLedgerOutcome register(Caller caller, RegisterLedgerInput input) {
        var agency = agencies.tree().get(input.agency()).code();
        var acting = mayRegister(caller, agency);
        if (input.rows().size() > MOST_AT_ONCE) {
            throw new BadRequest("一次最多登记 " + MOST_AT_ONCE + " 行，请分几次。");
        }
        if (!vault.available()) {
            return new LedgerRefused(Vault.OFF);
        }
        var entered = new ArrayList<EnteredRow>();
        for (var row : input.rows()) {
            entered.add(enter(acting, agency, input.year(), row));
        }
        return new RowsEntered(entered);
    }

    private EnteredRow enter(Caller caller, String agency, @Nullable Integer year, LedgerRowInput input) {
        if (input.key().isBlank()) {
            throw new BadRequest("第 " + input.line() + " 行没有 key。");
        }
        var before = registering.sent(caller, agency, input.key());
        if (before != null && before.version() > 1) {
            return new EnteredRow(
                    input.key(),
                    input.line(),
                    before.id().toString(),
                    before.id().shown(),
                    List.of());
        }
        var cells = input.cells().stream()
                .collect(Collectors.toMap(LedgerCell::column, LedgerCell::text, (some, more) -> more));
        var row = reader.row(input.line(), cells, year, sight.today());
        var entry = row.entry();
        if (before == null && entry != null) {
            row = judged(agency, row, known(agency, List.of(row)));
        }
        if (entry == null || before == null && !row.isClean() && !input.confirmed()) {
            return new EnteredRow(
                    input.key(),
                    input.line(),
                    null,
                    null,
                    row.doubts().stream().map(LedgerDoubt::message).toList());
        }
        try {
            var request = registering.enter(caller, agency, entry, row.original(), input.key());
            return new EnteredRow(
                    input.key(),
                    input.line(),
                    request.id().toString(),
                    request.id().shown(),
                    List.of());
        } catch (IllegalArgumentException e) {
            return new EnteredRow(input.key(), input.line(), null, null, List.of(String.valueOf(e.getMessage())));
        }
    }

    private Caller mayRegister(Caller caller, String agency) {
        if (caller.machine()) {
            throw new Forbidden("台账须由人核对后登记；服务账号请逐件登记收到的申请。");
        }
        return sight.requireRegistering(caller, agency);
    }

    /** With what the register itself, and the other rows, say against a row. */
    private ReadLedger judged(String agency, ReadLedger read) {
        var known = known(agency, read.rows());
        var first = new HashMap<String, Integer>();
        var rows = read.rows().stream()
                .map(row -> {
                    var judged = judged(agency, row, known);
                    var entry = row.entry();
                    var same = entry == null ? null : first.putIfAbsent(same(entry), row.line());
                    return same == null ? judged : doubted(judged, "与第 " + same + " 行的申请人、收到日期、申请内容都相同，请核对是否重复录入。");
                })
                .toList();
        return new ReadLedger(read.year(), read.columns(), read.headed(), rows, read.unread(), read.sums());
    }

    private static String same(LedgerEntry entry) {
        return entry.arrivedOn() + "\n" + entry.names() + "\n" + entry.words();
    }

    private LedgerRow judged(String agency, LedgerRow row, KnownRegister known) {
        var entry = row.entry();
        if (entry == null) {
            return row;
        }
        var judged = row;
        var twin = twin(agency, entry, known);
        if (twin != null) {
            judged = doubted(judged, "登记中已有" + twin + "，请核对是否同一件。");
        }
        var keptSince = known.keptSince();
        if (entry.closing() != null && keptSince != null && !entry.arrivedOn().isBefore(keptSince)) {
            judged =
                    doubted(judged, "本机关说明自" + ChinaTime.said(keptSince) + "起登记完整；这件在此之后收到，作为已办结转入不经审核、签发，确属当时漏登的再登记。");
        }
        return judged;
    }

    private static LedgerRow doubted(LedgerRow row, String message) {
        var doubts = new ArrayList<>(row.doubts());
        doubts.add(new LedgerDoubt(null, message, false, List.of()));
        return new LedgerRow(row.line(), row.cells(), row.entry(), row.says(), doubts);
    }

    /** What the register itself says that rows are held against. */
    private KnownRegister known(String agency, List<LedgerRow> rows) {
        var days = new HashSet<LocalDate>();
        rows.stream().map(LedgerRow::entry).filter(Objects::nonNull).forEach(entry -> days.add(entry.receivedOn()));
        return new KnownRegister(
                statements.of(agency, TableThree.KEY).keptSince(),
                requests.receivedOn(agency, days, MOST_OF_DAYS).stream()
                        .collect(Collectors.groupingBy(request ->
                                Objects.requireNonNull(sight.standing(request).receivedOn()))));
    }

    /** The request that is most likely the same, in a few words; null where none is like it. */
    private @Nullable String twin(String agency, LedgerEntry entry, KnownRegister known) {
        for (var other : known.received().getOrDefault(entry.receivedOn(), List.of())) {
            if (other.subject().equals(entry.subject()) && sight.standing(other).kind() == entry.kind()) {
                return "同一天收到、事项相同的申请" + other.id().shown();
            }
        }
        var identity = entry.identity();
        if (identity == null) {
            return null;
        }
        var token = vault.token(
                agency,
                new Applicant(
                        entry.names().getFirst(),
                        identity,
                        new Applicant.ContactDetails(null, null, "无"),
                        null,
                        List.of(),
                        List.of()));
        return token == null
                ? null
                : requests.ofApplicant(agency, token, LOOKED_AT).stream()
                        .filter(other -> entry.words().equals(words(other)))
                        .findFirst()
                        .map(other -> "同一申请人内容相同的申请" + other.id().shown())
                        .orElse(null);
    }

    private @Nullable String words(Request request) {
        return request.facts().stream()
                .filter(each -> each.fact() instanceof Fact.WordsRecorded)
                .map(each -> each.paper() != null
                                && each.digest() != null
                                && vault.openPaper(new PaperRef(each.paper(), each.digest()))
                                        instanceof Held.There<RequestPaper>(var paper)
                        ? paper.words()
                        : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
