package org.nianbao.request.applying;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * 申请指南: whether an agency takes requests online, and how else one is made, which it has to tell in any case (条例第十二条).
 *
 * @param open    whether it takes them online; no agency does before its registrar says so
 * @param hours   办公时间
 * @param address 办公地址, where a request is handed in
 * @param post    邮寄地址, with the postcode
 * @param phone   咨询电话
 * @param note    what else there is to know; null for nothing
 */
public record ApplyGuide(
        String agency,
        boolean open,
        String hours,
        String address,
        String post,
        String phone,
        @Nullable String note) {

    private static final int LONGEST_LINE = 600;
    private static final int LONGEST_NOTE = 3_000;

    public ApplyGuide {
        hours = line("办公时间", hours, LONGEST_LINE);
        address = line("办公地址", address, LONGEST_LINE);
        post = line("邮寄地址", post, LONGEST_LINE);
        phone = line("咨询电话", phone, LONGEST_LINE);
        note = note == null || note.isBlank() ? null : line("补充说明", note, LONGEST_NOTE);
    }

    private static String line(String name, String text, int most) {
        var given = text.strip();
        if (given.isEmpty()) {
            throw new IllegalArgumentException("请填写" + name + "。");
        }
        if (given.getBytes(StandardCharsets.UTF_8).length > most) {
            throw new IllegalArgumentException("%s过长，不得超过%d字节（约%d个汉字）。".formatted(name, most, most / 3));
        }
        return given;
    }

    /** How a request is made without this house; refusing one online never refuses the right to make it. */
    public String otherWays() {
        return "您仍可以当面提交（" + address + "，" + hours + "）或者邮寄申请（" + post + "），咨询电话：" + phone + "。";
    }
}
