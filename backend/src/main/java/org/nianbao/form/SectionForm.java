package org.nianbao.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * One numbered section (一、二、三…) of the form.
 *
 * @param tables  keys of the tables that belong in it
 * @param reports what else is reported in it beside its prose
 */
public record SectionForm(int number, String title, List<String> tables, List<Reported> reports) {

    /** What a report lists one by one, beside prose and tables. */
    public enum Reported {
        /** 公开渠道. */
        CHANNELS("channels"),
        /** 存在问题、改进措施、上年措施落实. */
        IMPROVEMENT("problems", "measures", "pastMeasures");

        private final List<String> lists;

        Reported(String... lists) {
            this.lists = List.of(lists);
        }
    }

    public SectionForm {
        tables = List.copyOf(tables);
        reports = reports == null ? List.of() : List.copyOf(reports);
    }

    /** What is listed in it, by the names the lists have in a report's content. */
    @JsonIgnore
    public List<String> lists() {
        return reports.stream().flatMap(reported -> reported.lists.stream()).toList();
    }
}
