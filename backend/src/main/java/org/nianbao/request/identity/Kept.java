package org.nianbao.request.identity;

import java.time.Instant;

/** What is found where something was kept. */
public sealed interface Kept<T> {

    record There<T>(T it) implements Kept<T> {}

    /** 依法删除: it was there, and cannot be read by anybody any more. */
    record Erased<T>(Instant at) implements Kept<T> {}

    /** Nothing was ever kept there. */
    record Never<T>() implements Kept<T> {}
}
