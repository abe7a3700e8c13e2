package org.nianbao.request.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.nianbao.request.ApplicantKind;

/** The number by which the law knows a person or an organisation. */
public sealed interface Identity permits IdentityNumber, CreditCode {

    /** In capitals, without spaces. */
    String number();

    /** The column of table three that follows from it, to be offered first; the registrar may know better. */
    ApplicantKind suggestedKind(String name);

    /** Whether these are its last four characters, however they were typed; how long that takes tells nothing. */
    default boolean endsIn(String typed) {
        var last = number().substring(Math.max(0, number().length() - 4));
        return MessageDigest.isEqual(
                last.getBytes(StandardCharsets.UTF_8), Field.squeezed(typed).getBytes(StandardCharsets.UTF_8));
    }
}
