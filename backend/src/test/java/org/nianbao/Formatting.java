package org.nianbao;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How every Java file here is laid out: as the formatter does it, so that nobody has to and no change hides in another. */
final class Formatting {

    private static final List<Path> FOLDERS =
            Stream.of("src", "bench").map(Path::of).toList();

    private Formatting() {}

    /** Writes every file as it ought to be: {@code mvn -f backend -q -Pformat test-compile}. */
    public static void main(String[] arguments) throws IOException {
        for (var file : different().entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
            System.out.println(file.getKey());
        }
    }

    /** The files that stand otherwise than they ought to, each with how it ought to stand. */
    static TreeMap<Path, String> different() throws IOException {
        var formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(Style.PALANTIR).build());
        var different = new TreeMap<Path, String>();
        for (var folder : FOLDERS) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    var text = Files.readString(file);
                    var formatted = formatted(formatter, file, text);
                    if (!formatted.equals(text)) {
                        different.put(file, formatted);
                    }
                }
            }
        }
        return different;
    }

    private static String formatted(Formatter formatter, Path file, String text) {
        try {
            // What stands in text blocks needs it twice before it stays.
            var once = formatter.formatSourceAndFixImports(text);
            return once.equals(text) ? once : formatter.formatSourceAndFixImports(once);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
