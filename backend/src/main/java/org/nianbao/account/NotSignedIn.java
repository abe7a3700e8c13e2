package org.nianbao.account;

/** What was asked for is not for the public. */
public final class NotSignedIn extends RuntimeException {

    public NotSignedIn() {
        super("请先登录。");
    }
}
