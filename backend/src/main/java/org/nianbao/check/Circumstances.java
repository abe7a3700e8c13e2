package org.nianbao.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts a rule must know besides the content itself.
 *
 * @param year       the report's year
 * @param body       what kind of body reports
 * @param lastYear   what it published for the year before
 * @param today      the day in China on which it is checked
 * @param precedents what was published and may have been copied from, beside the year before's
 * @param correction 更正说明: what the public will read beside the report; null where it corrects none
 * @param raised     列为必须改正: codes of the rules whose warnings must be corrected in this season, each with the sentence
 *                   that says who decided it
 * @param filled     the cells whose numbers were taken from a register, by reference
 */
public record Circumstances(
        int year,
        Body body,
        LastYear lastYear,
        LocalDate today,
        List<Precedent> precedents,
        @Nullable String correction,
        Map<String, String> raised,
        Map<String, FromRegister> filled) {

    public Circumstances {
        precedents = List.copyOf(precedents);
        raised = Map.copyOf(raised);
        filled = Map.copyOf(filled);
    }

    /** Where every warning is no more than that, and nothing came from a register. */
    public Circumstances(
            int year,
            Body body,
            LastYear lastYear,
            LocalDate today,
            List<Precedent> precedents,
            @Nullable String correction) {
        this(year, body, lastYear, today, precedents, correction, Map.of(), Map.of());
    }

    /** What the law distinguishes: who may make 规章, and whose report must tell of assessment and accountability. */
    public enum Body {
        /** A government that may make 规章: of a province, a city with districts, an autonomous prefecture. */
        REGULATING_GOVERNMENT,
        /** Any other 人民政府, down to a township's. */
        GOVERNMENT,
        /** A department, an institution, a sub-district office. */
        AGENCY
    }

    public boolean mayMakeRegulations() {
        return body == Body.REGULATING_GOVERNMENT;
    }

    public boolean isGovernment() {
        return body != Body.AGENCY;
    }
}
