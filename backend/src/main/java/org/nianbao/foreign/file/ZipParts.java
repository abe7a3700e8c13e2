package org.nianbao.foreign.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;

/** The XML parts of an office file, unpacked no further than any report needs: a file may claim to be far larger. */
final class ZipParts {

    private static final int MOST_BYTES = 40 << 20;
    private static final int MOST_PARTS = 2_000;

    /** A module of Basic, or a script; what only lists the modules there might be is none. */
    private static final Pattern ODF_MACRO =
            Pattern.compile("Basic/.+/(?!script-l[bc]\\.xml$).+\\.xml|Scripts/.+/.+\\.\\w+");

    private final Map<String, byte[]> parts = new HashMap<>();
    private boolean macros;
    private final Set<String> names = new HashSet<>();

    private ZipParts() {}

    /** @throws UnreadableFile when the file is damaged or unpacks to more than a report can hold */
    static ZipParts of(byte[] file) {
        var zip = new ZipParts();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            zip.unpack(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个文件已损坏，或者加了密码，无法打开。请用办公软件打开并另存后再上传。");
        }
        return zip;
    }

    private void unpack(ZipInputStream in) throws IOException {
        int left = MOST_BYTES;
        int seen = 0;
        var buffer = new byte[8192];
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            var name = entry.getName().replace('\\', '/');
            names.add(name);
            macros |= name.endsWith("vbaProject.bin") || ODF_MACRO.matcher(name).matches();
            boolean wanted = name.endsWith(".xml") || name.endsWith(".rels");
            var bytes = new ByteArrayOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw tooLarge();
                }
                if (wanted) {
                    bytes.write(buffer, 0, read);
                }
            }
            if (++seen > MOST_PARTS) {
                throw tooLarge();
            }
            if (wanted && parts.put(name, bytes.toByteArray()) != null) {
                throw new UnreadableFile(Obstacle.NO_REPORT, "这个文件里有两个同名的部件“" + name + "”，不能确定读哪一个。");
            }
        }
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(Obstacle.NO_REPORT, "这个文件展开后太大，不像一份年度报告。请去掉其中的图片和附件后再上传。");
    }

    boolean macros() {
        return macros;
    }

    boolean holds(String name) {
        return parts.containsKey(name);
    }

    /** Whether there is a part of that name, of whatever kind. */
    boolean lists(String name) {
        return names.contains(name);
    }

    /** Where a part is that another one names: in its folder, or from the top. */
    static String beside(String folder, String named) {
        var path = named.replace('\\', '/');
        var steps = new ArrayList<String>();
        if (!path.startsWith("/") && !folder.isEmpty()) {
            steps.addAll(List.of(folder.split("/")));
        }
        for (var step : path.split("/")) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.removeLast();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    byte @Nullable [] find(String name) {
        return parts.get(name);
    }

    Iterable<Map.Entry<String, byte[]>> all() {
        return parts.entrySet();
    }
}
