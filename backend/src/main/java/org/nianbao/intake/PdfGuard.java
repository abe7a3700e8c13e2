package org.nianbao.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.nianbao.intake.UnreadableFile.Reason;

/**
 * Looks, before a PDF is opened, how large its packed streams become: the library that reads it would unpack them all
 * into memory. Streams packed twice, or in a way that no office program uses, are not waited for.
 */
final class PdfGuard {

    private static final long MOST_BYTES = 80L << 20;
    private static final int LONGEST_DICTIONARY = 2_000;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ODD = Pattern.compile("/(?:LZW|LZWDecode|RunLengthDecode|RL)\\b"
            + "|/(?:FlateDecode|Fl)\\b[^\\]>]{0,80}/(?:FlateDecode|Fl)\\b|/Filter\\s{0,9}\\d{1,9}\\s{1,9}\\d{1,9}\\s{1,9}R");

    private PdfGuard() {
    }

    /** @throws UnreadableFile when it unpacks to more than a report can hold */
    static void check(byte[] file) {
        long left = MOST_BYTES;
        var buffer = new byte[16384];
        for (int at = find(file, 0); at >= 0; at = find(file, at + STREAM.length)) {
            var dictionary = dictionary(file, at);
            if (ODD.matcher(dictionary).find()) {
                throw new UnreadableFile(Reason.NO_REPORT, "这个 PDF 的压缩方式不常见，不予读取。请用办公软件重新导出后再上传。");
            }
            if (dictionary.contains("/Fl")) {
                left -= unpacked(file, at + STREAM.length, left, buffer);
            }
            if (left < 0) {
                throw new UnreadableFile(Reason.NO_REPORT, "这个 PDF 展开后太大，不像一份年度报告。请去掉其中的图片后再上传。");
            }
        }
    }

    /** Not the end of one: endstream has the same letters. */
    private static int find(byte[] file, int from) {
        for (int i = from; i + STREAM.length < file.length; i++) {
            if (file[i] == 's' && (i == 0 || file[i - 1] != 'd') && matches(file, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] file, int at) {
        for (int k = 1; k < STREAM.length; k++) {
            if (file[at + k] != STREAM[k]) {
                return false;
            }
        }
        return true;
    }

    private static String dictionary(byte[] file, int end) {
        int from = Math.max(0, end - LONGEST_DICTIONARY);
        var before = new String(file, from, end - from, StandardCharsets.ISO_8859_1);
        int object = Math.max(before.lastIndexOf(" obj"), before.lastIndexOf("endobj"));
        return object < 0 ? before : before.substring(object);
    }

    private static long unpacked(byte[] file, int from, long most, byte[] buffer) {
        int start = from;
        while (start < file.length && (file[start] == '\r' || file[start] == '\n' || file[start] == ' ')) {
            start++;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(file, start, file.length - start);
            long bytes = 0;
            while (!inflater.finished() && bytes <= most) {
                int more = inflater.inflate(buffer);
                if (more == 0) {
                    break;
                }
                bytes += more;
            }
            return bytes;
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
