package org.nianbao.export;

import java.nio.charset.StandardCharsets;
import org.nianbao.Sha256;

/** A finished file, and the tag by which a reader who has it already is recognised. */
public record File(byte[] bytes, String tag) {

    private static final int TAG_LENGTH = 32;

    /** The tag is taken from the bytes: nothing that changes what a file says can forget to change it. */
    public static File of(byte[] bytes) {
        return new File(bytes, Sha256.of(bytes).substring(0, TAG_LENGTH));
    }

    /** As ETag of a text: compressed on the way it is the same text in other bytes. */
    public String weakTag() {
        return "W/\"" + tag + "\"";
    }

    public static File of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
