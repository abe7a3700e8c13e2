package org.nianbao.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 救济途径: where whoever is not content with a reply may turn. Since the 行政复议法 of 2023 took effect, who was refused
 * information has to ask for 复议 before going to court, and the reply has to say so (第二十三条). It is generated, never
 * typed, and no agency's template changes it.
 *
 * @param way    whether 复议 comes first
 * @param bodies to whom 复议 is addressed; one, or the two between which the law gives the choice
 */
public record Remedy(Way way, List<String> bodies) {

    public enum Way {
        /** 复议前置. */
        RECONSIDERATION_FIRST,
        /** 复议或者诉讼. */
        EITHER
    }

    /** The day on which the 行政复议法 as revised in 2023 took effect. */
    private static final LocalDate REVISED = LocalDate.of(2024, 1, 1);

    public Remedy {
        bodies = List.copyOf(bodies);
        if (bodies.isEmpty() || bodies.size() > 2 || bodies.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("救济途径须写明一个或者两个行政复议机关的名称。");
        }
    }

    /**
     * Of a reply.
     *
     * @param withheldFor of a partial grant, the results that its withheld parts would have by themselves
     * @param on          the day of the reply
     * @param bodies      as a rule the government of the same level, of a government its superior (第二十四条); of an agency that
     *                    is led from above its superior (第二十七条); two where there is a choice, as for 司法行政部门
     *                    (第二十八条), and before 2024 for every department
     */
    public static Remedy of(
            Disposition disposition, Collection<Disposition> withheldFor, LocalDate on, List<String> bodies) {
        return new Remedy(
                isReconsiderationFirst(disposition, withheldFor, on) ? Way.RECONSIDERATION_FIRST : Way.EITHER, bodies);
    }

    /** Of what is told to a third party whose objection did not prevail, and of all else that refuses nobody information. */
    public static Remedy ofOther(List<String> bodies) {
        return new Remedy(Way.EITHER, bodies);
    }

    private static boolean isReconsiderationFirst(
            Disposition disposition, Collection<Disposition> withheldFor, LocalDate on) {
        return !on.isBefore(REVISED)
                && (disposition.isRefusal()
                        || disposition == Disposition.PARTLY_GRANTED
                                && withheldFor.stream().anyMatch(Disposition::isRefusal));
    }

    /**
     * What to say of a lawsuit without 复议 before it (未经复议直接起诉) that is put down under a request.
     *
     * @param disposition null where the agency never replied (不履行法定职责)
     * @param withheldFor of a partial grant, the results that its withheld parts would have by themselves
     * @param on          the day of the reply; where there was none, that on which it had to be given
     * @return null where such a lawsuit may be
     */
    public static @Nullable String warnOfDirectLitigation(
            @Nullable Disposition disposition, Collection<Disposition> withheldFor, LocalDate on) {
        if (disposition == null) {
            return on.isBefore(REVISED) ? null : "本机关逾期没有答复的，申请人应当先申请行政复议（行政复议法第二十三条第一款第三项），请核对是否确为未经复议直接起诉。";
        }
        return isReconsiderationFirst(disposition, withheldFor, on)
                ? "办理结果为“" + disposition.label() + "”的，申请人应当先申请行政复议（行政复议法第二十三条第一款第四项），请核对是否确为未经复议直接起诉。"
                : null;
    }

    /**
     * As it stands in a letter.
     *
     * @param you    how the addressee is spoken to: 你, 你单位
     * @param letter what the letter calls itself, e.g. 决定书
     */
    public String sentence(String you, String letter) {
        var to = String.join("或者", bodies);
        return switch (way) {
            case RECONSIDERATION_FIRST ->
                "如不服本" + letter + "，根据《中华人民共和国行政复议法》第二十三条的规定，" + you + "应当先自收到本" + letter + "之日起60日内向" + to
                        + "申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼。";
            case EITHER ->
                "如不服本" + letter + "，" + you + "可以自收到本" + letter + "之日起60日内向" + to + "申请行政复议，或者自收到本" + letter
                        + "之日起6个月内依法向人民法院提起行政诉讼。";
        };
    }
}
