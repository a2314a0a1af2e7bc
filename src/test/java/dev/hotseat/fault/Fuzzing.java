package dev.hotseat.fault;

import dev.hotseat.fault.Findings.Kind;
import dev.hotseat.fuzz.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Coverage-guided fuzzing of one reader by Jazzer, for so many seconds, in a process of its own. Begins with the corpus and
 * keeps what reached new code under target/fuzz; an input that breaks the reader is kept there too, by the name of "crash-".
 */
final class Fuzzing implements Case.Trial {
    private static final int INPUT_BYTES_MAX = 8_192;
    private static final String EXECUTED = "stat::number_of_executed_units:";
    private final Target target;

    Fuzzing(Target target) {
        this.target = target;
    }

    @Override
    public void run(int seconds, Findings findings) throws IOException, InterruptedException {
        var name = target.corpus().getFileName().toString();
        var kept = Files.createDirectories(Path.of("target", "fuzz", name));
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp", System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer", "--target_class=" + target.entry().getName(), "--instrumentation_includes=dev.hotseat.**",
                "-max_total_time=" + seconds, "-max_len=" + INPUT_BYTES_MAX, "-print_final_stats=1", "-artifact_prefix=" + kept.resolveSibling(name + "-"),
                kept.toString(), target.corpus().toString());
        var jazzer = new ProcessBuilder(command).redirectErrorStream(true).start();
        var executed = 0L;
        var coverage = "";
        try (var lines = new BufferedReader(new InputStreamReader(jazzer.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("== Java Exception") || line.startsWith("SUMMARY:") || line.contains("Test unit written")) {
                    findings.found(Kind.WRONG, name + ": " + line);
                }
                if (line.startsWith(EXECUTED)) {
                    executed = Long.parseLong(line.substring(EXECUTED.length()).strip());
                }
                coverage = line.matches("#\\d+\\s.* cov: \\d+ .*")
                        ? line.replaceFirst(".* cov: (\\d+) .* corp: (\\d+).*", "$1 edges covered, $2 inputs kept") : coverage;
            }
        }
        findings.check(jazzer.waitFor() == 0, name + ": Jazzer ended with " + jazzer.exitValue());
        findings.tried(executed);
        findings.checked(coverage);
    }
}
