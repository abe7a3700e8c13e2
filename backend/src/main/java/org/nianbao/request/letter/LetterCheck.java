package org.nianbao.request.letter;
/** What has to be in a letter before it is signed. */
public final class LetterCheck {
    private LetterCheck() {}
}
