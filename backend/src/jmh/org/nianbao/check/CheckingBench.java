package org.nianbao.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nianbao.check.Circumstances.Body;
import org.nianbao.check.rules.Rules;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.intake.TextReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long every rule together takes on a whole 2021 report, tables and prose, with last year's at hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CheckingBench {

    private final Rules rules = Rules.load();
    private final Content report =
            new TextReader(Editions.load(), 2026).read(text()).content();
    private final Circumstances circumstances = new Circumstances(
            2022, Body.GOVERNMENT, new LastYear.Known(report, false), LocalDate.of(2023, 1, 10), List.of(), null);

    public static void main(String[] arguments) throws RunnerException {
        var result = new Runner(new OptionsBuilder()
                        .include(CheckingBench.class.getSimpleName())
                        .build())
                .run();
        result.forEach(run -> System.out.printf(
                "%s: median %.3f ms, p99 %.3f ms%n",
                run.getParams().getBenchmark(),
                run.getPrimaryResult().getStatistics().getPercentile(50),
                run.getPrimaryResult().getStatistics().getPercentile(99)));
    }

    @Benchmark
    public List<Finding> findings() {
        return rules.findings(report, circumstances);
    }

    @Benchmark
    public List<Suggestion> suggestions() {
        return rules.suggestions(report, circumstances);
    }

    private static String text() {
        try (var in = CheckingBench.class.getResourceAsStream("/intake/2021.txt")) {
            if (in == null) {
                throw new IllegalStateException("没有 intake/2021.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
