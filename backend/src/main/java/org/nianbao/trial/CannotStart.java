package org.nianbao.trial;

/** Something only the person at the terminal can clear away; the message is the one sentence that tells how. */
final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }
}
