package org.nianbao.graphql;

/** A refusal: the request makes no sense as it stands. The message is for the caller to read. */
public final class BadRequest extends RuntimeException {

    public BadRequest(String message) {
        super(message);
    }

    /** @param what how the text is called in the sentence that refuses it */
    public static void ifLonger(String what, String text, int most) {
        if (text.length() > most) {
            throw new BadRequest(what + "最多 " + most + " 个字，现有 " + text.length() + " 个字。");
        }
    }

    /** As above for a text that must not be missing. */
    public static void ifBlankOrLonger(String blank, String what, String text, int most) {
        if (text.isBlank()) {
            throw new BadRequest(blank);
        }
        ifLonger(what, text, most);
    }
}
