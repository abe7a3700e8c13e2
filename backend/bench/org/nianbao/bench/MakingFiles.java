package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.intake.MadeReport;

/**
 * Writes made reports as web pages into the folder that is named, from which an office program makes the files of its own kinds
 * that lie beside the tests in made.zip: {@code soffice --headless --convert-to doc 01.html}, odt and ods likewise.
 */
public final class MakingFiles {

    private static final int MANY = 24;

    private MakingFiles() {}

    static void main(String... arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        for (int number = 1; number <= MANY; number++) {
            Files.writeString(
                    folder.resolve("%02d.html".formatted(number)),
                    MadeReport.of(number).html());
        }
    }
}
