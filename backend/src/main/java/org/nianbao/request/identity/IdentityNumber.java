package org.nianbao.request.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.nianbao.request.ApplicantKind;

/**
 * The number of a person's paper. Of a 居民身份证 and a 港澳台居民居住证 the check digit (GB 11643) and the date of birth must
 * agree; of the others only what no such number holds is refused.
 */
public record IdentityNumber(IdentityKind kind, String number) implements Identity {

    private static final Pattern GB_11643 = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern ANY = Pattern.compile("[A-Z0-9][A-Z0-9()/-]{3,29}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int EARLIEST_YEAR = 1880;

    public IdentityNumber {
        number = Field.squeezed(number);
        if (kind.isNumberedByGb11643()) {
            if (!GB_11643.matcher(number).matches()) {
                throw new IllegalArgumentException(kind.label() + "号码须为18位：前17位为数字，最后一位为数字或者X。");
            }
            if (!isDate(number)) {
                throw new IllegalArgumentException(kind.label() + "号码中的出生日期有误，请核对。");
            }
            if (number.charAt(WEIGHTS.length) != checkDigit(number)) {
                throw new IllegalArgumentException(kind.label() + "号码的校验码不符，请核对是否有录错的数字。");
            }
        } else if (!ANY.matcher(number).matches()) {
            throw new IllegalArgumentException(kind.label() + "号码须为4至30位字母、数字，请核对。");
        }
    }

    /**
     * As somebody typed it on a day.
     *
     * @throws IllegalArgumentException also where it says that the person is not born yet
     */
    public static IdentityNumber typed(IdentityKind kind, String text, LocalDate today) {
        var number = new IdentityNumber(kind, text);
        if (kind.isNumberedByGb11643() && bornOn(number.number).isAfter(today)) {
            throw new IllegalArgumentException(kind.label() + "号码中的出生日期有误，请核对。");
        }
        return number;
    }

    private static boolean isDate(String number) {
        try {
            return bornOn(number).getYear() >= EARLIEST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate bornOn(String number) {
        return LocalDate.of(
                Integer.parseInt(number, 6, 10, 10),
                Integer.parseInt(number, 10, 12, 10),
                Integer.parseInt(number, 12, 14, 10));
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    @Override
    public ApplicantKind suggestedKind(String name) {
        return ApplicantKind.PERSON;
    }

    /** Only of which kind: it goes into logs. */
    @Override
    public String toString() {
        return kind.label();
    }
}
