package org.nianbao.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.intake.TextReader;
import org.nianbao.report.trail.LongTrail;
import org.nianbao.report.trail.TrailFile;

/** How long the command takes to verify a trail of 10,000 entries that each saved a whole report. */
public final class TrailBench {

    private static final int ENTRIES = 10_000;

    private TrailBench() {}

    static void main() throws IOException {
        var file = Files.createTempFile("trail", ".jsonl");
        LongTrail.write(file, ENTRIES, report());
        System.out.printf(Locale.ROOT, "%,d entries, %d MB%n", ENTRIES, Files.size(file) / 1_000_000);
        for (int run = 1; run <= 3; run++) {
            long begun = System.nanoTime();
            int code = TrailFile.verify(List.of(file.toString()), System.out);
            System.out.printf(
                    Locale.ROOT, "verified in %.2f s, exit code %d%n", (System.nanoTime() - begun) / 1e9, code);
        }
        Files.delete(file);
    }

    private static Content report() throws IOException {
        try (var in = TrailBench.class.getResourceAsStream("/intake/2021.txt")) {
            return new TextReader(Editions.load(), 2026)
                    .read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .content();
        }
    }
}
