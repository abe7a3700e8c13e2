package org.nianbao.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.intake.Settlement.SettledDoubt;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.NotTaken;
import org.nianbao.intake.doubt.ReadReport;
import org.nianbao.report.ReportId;

/**
 * 导入: one uploaded file and what was read from it. Immutable; reading it again is another import.
 *
 * @param agency code of the agency whose staff uploaded it
 * @param of     where a file held several reports, the ids of the imports they became, in its order, this one among them;
 *               else none
 */
public record Import(
        String id,
        String fileName,
        String agency,
        String uploadedBy,
        Instant uploadedAt,
        ReadReport reading,
        List<String> of) {

    /**
     * One of the list of uploads (导入记录).
     *
     * @param by     who uploaded it, by name; null where an earlier release did not note it
     * @param doubts how many there were
     * @param into   the reports into which something of it was taken, the first first
     */
    record UploadedFile(
            String id,
            String fileName,
            @Nullable String by,
            Instant uploadedAt,
            @Nullable String agencyName,
            @Nullable Integer year,
            int doubts,
            List<ReportId> into) {

        String position() {
            return uploadedAt.toEpochMilli() + " " + id;
        }
    }

    private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");
    private static final int SHORTEST_NAME = 3;

    public @Nullable String agencyName() {
        return reading.agencyName();
    }

    public @Nullable Integer year() {
        return reading.year();
    }

    public @Nullable String edition() {
        return reading.edition();
    }

    /**
     * Whether it is the report that is meant, as far as the file says: what speaks against it in a Chinese sentence; null when
     * nothing does. A file may leave the region out of a name.
     *
     * @param names all that the agency ever bore
     */
    @Nullable
    String another(List<String> names, int year) {
        var called = agencyName();
        var differs = new ArrayList<String>();
        if (called != null && !names.isEmpty() && names.stream().noneMatch(name -> isSame(name, called))) {
            differs.add("是“" + called + "”的报告");
        }
        if (year() != null && year() != year) {
            differs.add("是 " + year() + " 年的报告");
        }
        return differs.isEmpty() ? null : "文件中写明" + String.join("、", differs) + "，与所选的机关、年份不一致。";
    }

    private static boolean isSame(String name, String called) {
        var one = SPACES.matcher(name).replaceAll("");
        var other = SPACES.matcher(called).replaceAll("");
        return one.equals(other) || other.length() >= SHORTEST_NAME && one.endsWith(other);
    }

    /** What it comes to once some doubts are settled. */
    Settlement settled(@Nullable List<SettledDoubt> decisions) {
        return Settlement.of(reading, decisions == null ? List.of() : decisions);
    }

    public List<Doubt> doubts() {
        return reading.doubts();
    }

    public List<String> unread() {
        return reading.unread();
    }

    public List<NotTaken> notTaken() {
        return reading.notTaken();
    }
}
