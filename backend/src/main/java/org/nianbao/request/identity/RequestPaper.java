package org.nianbao.request.identity;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What was written in a request: the applicant's own words, a copy of an identity paper, an attachment, a letter to him or
 * her, a note of why. Any of them may name somebody.
 *
 * @param name    what people call it, or its file name
 * @param type    its media type, which stands beside it in plain
 * @param content at most {@link #MOST_BYTES}
 */
public record RequestPaper(String name, String type, byte[] content) {

    /** A document of the store holds 16 MB, and the name and the seal come on top. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** The type of a {@link #text}. */
    public static final String TEXT = "text/plain;charset=UTF-8";

    private static final int LONGEST_NAME = 600;
    private static final Pattern TYPE = Pattern.compile("[a-z]+/[A-Za-z0-9.+-]{1,100}(;charset=UTF-8)?");

    public RequestPaper {
        name = new Field("材料名称", LONGEST_NAME).require(name);
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("材料的文件类型无法识别。");
        }
        if (content.length == 0) {
            throw new IllegalArgumentException("材料是空的，请重新选择文件。");
        }
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("单个材料不得超过10 MB，请压缩或者拆分后再提交。");
        }
    }

    /** Some words. */
    public static RequestPaper text(String name, String words) {
        return new RequestPaper(name, TEXT, words.getBytes(StandardCharsets.UTF_8));
    }

    /** The words of a {@link #text}. */
    public String words() {
        if (!type.equals(TEXT)) {
            throw new IllegalStateException("A paper of type " + type + " has no words");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Neither its name nor anything of what it says: it goes into logs. */
    @Override
    public String toString() {
        return "材料（%s，%d字节）".formatted(type, content.length);
    }
}
