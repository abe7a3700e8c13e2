package org.nianbao.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.intake.Settlement.SettledDoubt;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.NotTaken;
import org.nianbao.intake.doubt.ReadReport;

/**
 * 导入: one uploaded file and what was read from it. Immutable; reading it again is another import.
 *
 * @param agency code of the agency whose staff uploaded it
 */
public record Import(
        String id, String fileName, String agency, String uploadedBy, Instant uploadedAt, ReadReport reading) {

    public @Nullable String agencyName() {
        return reading.agencyName();
    }

    public @Nullable Integer year() {
        return reading.year();
    }

    public @Nullable String edition() {
        return reading.edition();
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
