package org.nianbao.store;

/** Somebody else wrote first; nothing of this write was stored. */
public final class StaleWrite extends RuntimeException {

    public StaleWrite(String what) {
        super(what + "已被他人更改。");
    }
}
