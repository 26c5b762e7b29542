package io.lyncedge.bench;

import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.report.BenchReport;
import io.lyncedge.bench.report.ReportFiles;
import io.lyncedge.bench.report.TableReport;
import java.nio.file.Path;
import java.util.Arrays;

/** Started by {@code bench/run} with the output directory and the options. */
public final class Main {
    private Main() {}

    /** Prints progress to standard error and the table to standard output; exits with 2 if it could not measure. */
    public static void main(String[] args) {
        try {
            Path output = Path.of(args[0]).toAbsolutePath();
            BenchOptions options = BenchOptions.parse(Arrays.copyOfRange(args, 1, args.length));
            BenchReport report = new Bench(options, output.resolve("run"), System.err::println).run();
            ReportFiles.write(report, output);
            System.out.println(TableReport.of(report));
        } catch (BenchFailure e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
        }
    }
}
