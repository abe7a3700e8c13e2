package org.nianbao.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 改进措施: what will be done, against which problems, by whom and by when, and what became of it in later years.
 *
 * @param owner the section or person in charge; null when not named
 */
public record Measure(
        String id,
        String text,
        List<Problem> problems,
        @Nullable String owner,
        @Nullable LocalDate due,
        Status status,
        List<FollowUp> followUps) {

    public enum Status {
        PLANNED("计划中"),
        UNDERWAY("推进中"),
        DONE("已完成"),
        DROPPED("不再实施");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether there is still something to be asked about it. */
        public boolean isOpen() {
            return this == PLANNED || this == UNDERWAY;
        }
    }

    /** What the report of a later year says became of the measure. */
    public record FollowUp(int year, Status status, String note) {}

    /** With these follow-ups instead. */
    public Measure with(List<FollowUp> others) {
        return new Measure(id, text, problems, owner, due, status, others);
    }

    public Measure {
        problems = List.copyOf(problems);
        followUps = List.copyOf(followUps);
    }
}
