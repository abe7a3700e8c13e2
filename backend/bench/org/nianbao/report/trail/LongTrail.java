package org.nianbao.report.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.content.Content;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;

/** A trail as long as no report's will ever be, written as its export. */
public final class LongTrail {

    private LongTrail() {}

    /** @param content what every entry saved */
    public static void write(Path file, int entries, Content content) {
        var caller = new Caller("editor", "马文静", Set.of(Role.EDITOR), "640100-jgsw");
        var text = Hashes.text(content);
        var report = Report.started(new ReportId("640100-jgsw", 2021), content, caller, Instant.EPOCH);
        try (var out = Files.newBufferedWriter(file)) {
            var lines = Files.createTempFile("lines", null);
            try (var body = Files.newBufferedWriter(lines)) {
                for (int number = 1; number <= entries; number++) {
                    var entry = Hashes.entry(
                            report, Instant.ofEpochSecond(number), caller, Deed.of(Act.SAVE, null), number, content);
                    body.write(TrailFile.text(TrailFile.EntryLine.of(entry, text, null)) + "\n");
                    report = new Report(
                            report.id(),
                            number,
                            content,
                            report.course(),
                            report.acceptances(),
                            entry.number(),
                            entry.hash(),
                            entry.at());
                }
            }
            out.write(TrailFile.text(new TrailFile.FirstLine(report.id().toString(), report.entries(), report.hash()))
                    + "\n");
            try (var read = Files.newBufferedReader(lines)) {
                read.transferTo(out);
            }
            Files.delete(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
