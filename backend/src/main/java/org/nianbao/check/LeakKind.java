package org.nianbao.check;

/** The kinds of numbers and marks that a {@link Leak} may be. */
public enum LeakKind {
    IDENTITY_NUMBER("身份证号码"),
    MOBILE_NUMBER("手机号码"),
    SECRECY_MARK("密级标志");

    private final String label;

    LeakKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
