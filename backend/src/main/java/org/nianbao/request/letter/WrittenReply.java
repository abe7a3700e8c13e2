package org.nianbao.request.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact;
import org.nianbao.request.Fact.SupplyForm;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 拟办意见 as it was written, with the answers that led to it. It lies under the request's key as the paper of its draft, so
 * that whoever reviews reads what its drafter was asked.
 *
 * @param answers to the seven questions, by their keys, in the order in which they were asked; empty where the result was
 *                chosen without them
 * @param more    further paragraphs, a line each; empty for none
 */
public record WrittenReply(
        Map<String, String> answers, Disposition disposition, SupplyForm form, List<WrittenItem> items, String more) {

    /** The media type of the paper. */
    public static final String TYPE = "application/json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** An item as somebody wrote it, be it complete or not. */
    public record WrittenItem(
            String asked,
            Ground ground,
            @Nullable String reason,
            @Nullable WrittenSupport support) {

        private ReplyItem item() {
            return new ReplyItem(asked, ground, reason == null ? "" : reason, kept());
        }

        /** What is not whole counts as missing where the ground asks for it, and is said where it does not. */
        private @Nullable Support kept() {
            if (support == null || support.isEmpty()) {
                return null;
            }
            try {
                return support.of(ground);
            } catch (IllegalArgumentException e) {
                if (ground.needsSupport()) {
                    return null;
                }
                throw e;
            }
        }
    }

    /** The parts of any {@link Support}; those that its ground has no use for are left aside. */
    public record WrittenSupport(
            @Nullable String by,
            @Nullable String where,
            @Nullable List<String> keywords,
            @Nullable LocalDate on,
            @Nullable String level,
            @Nullable String term,
            @Nullable String law,
            @Nullable String agency,
            @Nullable String contact,
            @Nullable String number,
            @Nullable String channel) {

        private boolean isEmpty() {
            return (keywords == null || keywords.isEmpty())
                    && Stream.of(by, where, level, term, law, agency, contact, number, channel)
                            .allMatch(each -> each == null || each.isBlank());
        }

        private @Nullable Support of(Ground ground) {
            return switch (ground) {
                case ALREADY_PUBLIC, COMPLAINT, PUBLICATION -> new Support.ProperChannel(said(channel));
                case STATE_SECRET -> new Support.Classification(said(level), said(term), said(by));
                case PROHIBITED_BY_LAW, ADMINISTRATIVE_INQUIRY -> new Support.NamedLaw(said(law));
                case NOT_EXISTING ->
                    new Support.Search(said(by), said(where), keywords == null ? List.of() : keywords, day());
                case OTHER_AGENCY -> new Support.RightAgency(said(agency), said(contact));
                case REPEATED -> new Support.Earlier(said(number), day());
                case PROVIDED,
                        THREE_SAFETIES,
                        THIRD_PARTY,
                        INTERNAL,
                        DELIBERATIVE,
                        ENFORCEMENT_FILE,
                        WOULD_NEED_CREATION,
                        UNCLEAR,
                        EXCESSIVE,
                        CONFIRMATION,
                        NOT_INFORMATION -> null;
            };
        }

        private LocalDate day() {
            if (on == null) {
                throw new IllegalArgumentException("须写明日期。");
            }
            return on;
        }

        private static String said(@Nullable String part) {
            return part == null ? "" : part;
        }
    }

    public WrittenReply {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        items = List.copyOf(items);
    }

    /**
     * Of a draft that says its result and one text: the whole request on the ground of that result.
     *
     * @param asked what the request is about
     * @return null of a partial grant, whose items have a ground each
     */
    public static @Nullable WrittenReply of(Fact.Drafted drafted, SupplyForm form, String asked, String text) {
        var ground = drafted.disposition() == Disposition.GRANTED
                ? Ground.PROVIDED
                : Arrays.stream(Ground.values())
                        .filter(each -> each.disposition() == drafted.disposition())
                        .findFirst()
                        .orElse(null);
        return ground == null
                ? null
                : new WrittenReply(
                        Map.of(),
                        drafted.disposition(),
                        form,
                        List.of(new WrittenItem(asked.isBlank() ? "所申请的信息" : asked, ground, text, null)),
                        "");
    }

    public static WrittenReply read(byte[] json) {
        return JSON.readValue(json, WrittenReply.class);
    }

    public byte[] written() {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws IllegalArgumentException with a sentence, where an item makes no sense */
    public Decision decision() {
        return new Decision(disposition, items.stream().map(WrittenItem::item).toList(), form);
    }

    /** Each thing that was asked for. */
    public List<String> asked() {
        return items.stream().map(WrittenItem::asked).toList();
    }

    /** Its further paragraphs. */
    public List<String> paragraphs() {
        return more.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** As its reviewers read it, a line an item. */
    public String shown() {
        var lines = new ArrayList<String>();
        for (var item : items) {
            var said = item.item();
            lines.add(said.asked() + "：" + said.ground().label()
                    + (said.ground().article() == null
                            ? ""
                            : "（" + said.ground().article() + "）")
                    + (said.reason().isEmpty() ? "" : "。理由：" + said.reason())
                    + (said.support() == null
                            ? ""
                            : "。说明：" + Objects.requireNonNull(said.support()).shown()));
        }
        lines.addAll(paragraphs());
        return String.join("\n", lines);
    }

    /** Nothing of what it says: it goes into logs. */
    @Override
    public String toString() {
        return "WrittenReply[" + disposition + "]";
    }
}
