package org.nianbao.account;

/** A refusal: what was asked for is not for the public. */
public final class NotSignedIn extends RuntimeException {

    public NotSignedIn() {
        super("请先登录。");
    }
}
