package org.nianbao.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.intake.Settlement.SettledDoubt;
import org.nianbao.report.StepOutcome.ImportAccepted;
import org.nianbao.report.StepOutcome.ImportOutcome;
import org.nianbao.report.StepOutcome.ReportExists;
import org.nianbao.report.StepOutcome.ReportStarted;
import org.nianbao.report.writing.Drafting;
import org.nianbao.store.Missing;
import org.springframework.stereotype.Service;

/** Uploading a file, looking at what was read from it, and taking it over as a draft. */
@Service
public class Importing {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE = 10_000;
    private static final long LONGEST = 30_000;

    private final FewReadings readings = new FewReadings(AT_ONCE, PATIENCE, LONGEST);
    private final Imports imports;
    private final Agencies agencies;
    private final Drafting drafting;
    private final Editions editions;
    private final Clock clock;

    Importing(Imports imports, Agencies agencies, Drafting drafting, Editions editions, Clock clock) {
        this.imports = imports;
        this.agencies = agencies;
        this.drafting = drafting;
        this.editions = editions;
        this.clock = clock;
    }

    /** @throws UnreadableFile when the file cannot be read or holds no report */
    public Import read(Caller caller, String fileName, byte[] file) {
        caller.require(Role.EDITOR);
        var reading = readings.read(
                () -> new FileReader(editions, LocalDate.now(clock).getYear()).read(file, fileName));
        var upload = new Import(
                UUID.randomUUID().toString(),
                fileName,
                caller.staffAgency(),
                caller.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                reading);
        imports.add(upload, file);
        return upload;
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

    /**
     * The agency, the year and what becomes of the doubts are the caller's judgement; the form must be the one that was
     * read, or where the file did not tell it, one that has a place for all that was read.
     */
    ImportOutcome accept(Caller caller, String id, String agency, int year, @Nullable List<SettledDoubt> settled) {
        caller.require(Role.EDITOR);
        var upload = find(caller, id);
        if (upload == null) {
            throw new Missing("没有编号为“" + id + "”的导入。");
        }
        var settlement = upload.settled(settled);
        var file = upload.fileName() + settlement.told();
        return switch (drafting.startFrom(caller, agency, year, fitting(upload, settlement.content(), year), file)) {
            case ReportExists exists -> exists;
            case ReportStarted(var report) -> {
                imports.accepted(id, report.id());
                yield new ImportAccepted(report, settlement.blank());
            }
        };
    }

    private Content fitting(Import upload, Content content, int year) {
        var edition = editions.forYear(year);
        if (upload.edition() == null && content.fits(edition)) {
            return content.in(edition);
        }
        if (!content.edition().key().equals(edition.key())) {
            throw new BadRequest(year + " 年的报告应使用格式版本 " + edition.key() + "，这份文件的表格是格式版本 "
                    + content.edition().key() + "。请核对年份。");
        }
        return content;
    }
}
