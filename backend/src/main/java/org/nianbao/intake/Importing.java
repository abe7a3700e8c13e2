package org.nianbao.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Content;
import org.nianbao.foreign.FewReadings;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.intake.Import.UploadedFile;
import org.nianbao.intake.JoinedReading.NamedReading;
import org.nianbao.intake.Settlement.SettledDoubt;
import org.nianbao.intake.doubt.ReadReport;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.AnotherReport;
import org.nianbao.report.StepOutcome.ImportAccepted;
import org.nianbao.report.StepOutcome.ImportOutcome;
import org.nianbao.report.StepOutcome.ImportTaken;
import org.nianbao.report.StepOutcome.InvalidContent;
import org.nianbao.report.StepOutcome.ReportExists;
import org.nianbao.report.StepOutcome.ReportSaved;
import org.nianbao.report.StepOutcome.ReportStarted;
import org.nianbao.report.StepOutcome.StaleReport;
import org.nianbao.report.StepOutcome.TakeOutcome;
import org.nianbao.report.StepOutcome.WrongStatus;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.writing.Drafting;
import org.nianbao.store.Missing;
import org.springframework.stereotype.Service;

/** Uploading a file, looking at what was read from it, and taking it over as a draft. */
@Service
public class Importing {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE = 10_000;
    private static final long LONGEST = 30_000;
    private static final int MOST_FILES = 5;

    private final FewReadings readings = new FewReadings(AT_ONCE, PATIENCE, LONGEST);
    private final Imports imports;
    private final Agencies agencies;
    private final Browsing browsing;
    private final Drafting drafting;
    private final Editions editions;
    private final Clock clock;

    Importing(
            Imports imports, Agencies agencies, Browsing browsing, Drafting drafting, Editions editions, Clock clock) {
        this.imports = imports;
        this.agencies = agencies;
        this.browsing = browsing;
        this.drafting = drafting;
        this.editions = editions;
        this.clock = clock;
    }

    /** One of the files that are uploaded together. */
    record SentFile(String name, byte[] bytes) {}

    /**
     * What was read. Several files are one report, its text and its tables; where one file holds several reports, each is an
     * import of its own, and the first is answered.
     *
     * @throws UnreadableFile when a file cannot be read or holds no report, or when several are not of one report
     */
    Import read(Caller caller, List<SentFile> files) {
        caller.require(Role.EDITOR);
        if (files.size() > MOST_FILES) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "一次最多上传 " + MOST_FILES + " 个文件，是一份报告的文字和表格。");
        }
        int thisYear = LocalDate.now(clock).getYear();
        var found = readings.read(() -> read(new FileReader(editions, thisYear), files));
        var ids = found.stream().map(reading -> UUID.randomUUID().toString()).toList();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var uploads = new ArrayList<Import>();
        for (var reading : found) {
            uploads.add(new Import(
                    ids.get(uploads.size()),
                    files.stream().map(SentFile::name).collect(Collectors.joining("、")),
                    caller.staffAgency(),
                    caller.id(),
                    now,
                    reading,
                    ids.size() == 1 ? List.of() : ids));
        }
        // The one that is answered comes last: who sees it finds the others.
        uploads.reversed()
                .forEach(upload -> imports.add(
                        upload,
                        caller.name(),
                        upload == uploads.getFirst()
                                ? files.stream().map(SentFile::bytes).toList()
                                : List.of()));
        return uploads.getFirst();
    }

    private static List<ReadReport> read(FileReader reader, List<SentFile> files) {
        if (files.size() == 1) {
            return reader.read(files.getFirst().bytes(), files.getFirst().name());
        }
        var each = new ArrayList<NamedReading>();
        for (var file : files) {
            try {
                var found = reader.read(file.bytes(), file.name());
                if (found.size() > 1) {
                    throw new UnreadableFile(Obstacle.NO_REPORT, "这个文件里有 " + found.size() + " 份报告，请单独上传。");
                }
                each.add(new NamedReading(file.name(), found.getFirst()));
            } catch (UnreadableFile e) {
                throw new UnreadableFile(e.reason(), "“" + file.name() + "”：" + e.getMessage());
            }
        }
        return List.of(JoinedReading.of(each));
    }

    /** The imports of one file that holds several reports, in its order, the given one among them; else none. */
    List<Import> alongside(Caller caller, Import upload) {
        return upload.of().stream()
                .map(id -> find(caller, id))
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    Import find(Caller caller, String id) {
        caller.staffAgency();
        var found = imports.find(id);
        if (found != null && !agencies.tree().inSight(caller, found.agency())) {
            throw new Forbidden("这份导入不属于您的机关或其下级。");
        }
        return found;
    }

    /** What was uploaded by the caller's agency, the latest first. */
    Connection<UploadedFile> page(Caller caller, Page page) {
        return imports.page(caller.staffAgency(), page);
    }

    private Import get(Caller caller, String id) {
        var upload = find(caller, id);
        if (upload == null) {
            throw new Missing("没有编号为“" + id + "”的导入。");
        }
        return upload;
    }

    /** What a file says against being the report that is meant; null when nothing. */
    @Nullable
    String another(Import upload, String agency, int year) {
        return upload.another(agencies.records().names(agency), year);
    }

    /**
     * The agency, the year and what becomes of the doubts are the caller's judgement; the form must be the one that was
     * read, or where the file did not tell it, one that has a place for all that was read.
     *
     * @param confirmed that it is meant although the file calls itself another report
     */
    ImportOutcome accept(
            Caller caller,
            String id,
            String agency,
            int year,
            @Nullable List<SettledDoubt> settled,
            boolean confirmed) {
        caller.require(Role.EDITOR);
        var upload = get(caller, id);
        var another = another(upload, agency, year);
        if (another != null && !confirmed) {
            return new AnotherReport(another + "没有采用，请核对；确实要用，请确认后再试。");
        }
        var settlement = upload.settled(settled);
        var file = upload.fileName() + settlement.told();
        return switch (drafting.startFrom(
                caller,
                agency,
                year,
                fitting(upload, settlement.content(), year),
                file,
                report -> imports.taking(id, report, 0))) {
            case ReportExists exists -> exists;
            case ReportStarted(var report) -> {
                imports.taken(id, report.id());
                yield new ImportAccepted(report, settlement.blank());
            }
        };
    }

    /** What it would change in a report that the caller sees. */
    Takeover takeover(Caller caller, Import upload, ReportId id, @Nullable List<SettledDoubt> settled) {
        var report = browsing.report(caller, id);
        if (report == null) {
            throw new Missing("没有年度报告“" + id + "”。");
        }
        return Takeover.of(report, fitting(upload, upload.settled(settled).content(), id.year()));
    }

    /**
     * Takes some parts over into a report that exists, as a save of the caller's: what others saved since is merged, what is
     * locked stays so.
     *
     * @param revision  what the caller saw of the report
     * @param parts     by their keys, see {@link Takeover}
     * @param confirmed that it is meant although the file calls itself another report
     */
    TakeOutcome take(
            Caller caller,
            String id,
            ReportId into,
            int revision,
            List<String> parts,
            @Nullable List<SettledDoubt> settled,
            boolean confirmed) {
        caller.require(Role.EDITOR);
        var upload = get(caller, id);
        var report = browsing.report(caller, into);
        if (report == null) {
            throw new Missing("没有年度报告“" + into + "”。");
        }
        var another = another(upload, into.agency(), into.year());
        if (another != null && !confirmed) {
            return new AnotherReport(another + "没有并入，请核对；确实要用，请确认后再试。");
        }
        var settlement = upload.settled(settled);
        var read = fitting(upload, settlement.content(), into.year());
        requireRead(read, parts);
        imports.taking(id, into, report.revision());
        var input = Takeover.input(report.content(), read, Set.copyOf(parts));
        var said = upload.fileName() + settlement.told() + "，并入 " + parts.size() + " 个部分";
        return switch (drafting.saveFrom(caller, into, revision, input, said)) {
            case ReportSaved(var saved) -> {
                imports.taken(id, into);
                yield new ImportTaken(saved);
            }
            case StaleReport stale -> stale;
            case WrongStatus wrong -> wrong;
            case InvalidContent invalid -> invalid;
        };
    }

    private static void requireRead(Content read, List<String> parts) {
        var known = Takeover.keys(read).toList();
        if (parts.isEmpty()) {
            throw new BadRequest("请选择要并入的部分。");
        }
        parts.stream().filter(part -> !known.contains(part)).findFirst().ifPresent(part -> {
            throw new BadRequest("文件中没有“" + part + "”这一部分。");
        });
    }

    private Content fitting(Import upload, Content content, int year) {
        var edition = editions.forYear(year);
        if (upload.edition() == null && content.fits(edition)) {
            return content.in(edition);
        }
        if (!content.edition().key().equals(edition.key())) {
            throw new BadRequest(year + " 年的报告应使用" + edition.called() + "，这份文件的表格是"
                    + content.edition().called() + "。请核对年份。");
        }
        return content;
    }
}
