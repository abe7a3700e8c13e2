package org.nianbao.request.identity;

import java.util.regex.Pattern;
import org.nianbao.request.ApplicantKind;

/**
 * 统一社会信用代码 (GB 32100): the 18 characters by which every organisation is registered. The first says where it is
 * registered, the second as what, the last is worked out from the others.
 */
public record CreditCode(String number) implements Identity {

    /** Without I, O, S, V and Z, which are read as digits or as each other. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final Pattern RESEARCH = Pattern.compile("研究|科学院|科研|实验室|科学技术院|勘察院|观测站|试验站");
    /** Each is the one before, times three, modulo 31. */
    private static final int FACTOR = 3;

    public CreditCode {
        number = Field.squeezed(number);
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("统一社会信用代码须为18位数字和大写字母，其中没有I、O、S、V、Z，第3至8位为数字，请核对。");
        }
        if (number.charAt(number.length() - 1) != checkCharacter(number)) {
            throw new IllegalArgumentException("统一社会信用代码的校验码不符，请核对是否有录错的字符。");
        }
    }

    private static char checkCharacter(String number) {
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < number.length() - 1; i++) {
            sum += CHARACTERS.indexOf(number.charAt(i)) * weight;
            weight = weight * FACTOR % CHARACTERS.length();
        }
        return CHARACTERS.charAt((CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
    }

    /**
     * By where and as what it is registered: 31 to 39 with the judicial administration, 51 to 59 with civil affairs, 91 to
     * 93 as a business or a farmers' cooperative; a 事业单位 (12) does research where its name says so.
     */
    @Override
    public ApplicantKind suggestedKind(String name) {
        return switch (number.substring(0, 2)) {
            case "31", "32", "33", "34", "35", "39" -> ApplicantKind.LEGAL;
            case "51", "52", "53", "59" -> ApplicantKind.WELFARE;
            case "91", "92", "93" -> ApplicantKind.BUSINESS;
            case "12" -> RESEARCH.matcher(name).find() ? ApplicantKind.RESEARCH : ApplicantKind.OTHER_ORGANISATION;
            default -> ApplicantKind.OTHER_ORGANISATION;
        };
    }

    /** Not the code, which would go into logs. */
    @Override
    public String toString() {
        return "统一社会信用代码";
    }
}
