package org.nianbao.check.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        收到12件             | 12件
        收到 12 件           | 12件
        收到１２件            | 12件
        收到1,234件          | 1234件
        收到1，234件          | 1234件
        收到12，345，678件     | 12345678件
        公开5，126条          | 5126条
        收到一百二十三件         | 123件
        收到十二件            | 12件
        收到二十件            | 20件
        收到两件             | 2件
        收到一千零五件          | 1005件
        收到三万五千件          | 35000件
        一亿二千万元           | 120000000元
        1.2万件             | 12000件
        ３．５万元            | 35000元
        1.23亿元            | 123000000元
        3千元               | 3000元
        增长71.4%           | 71.4%
        增长71.4％           | 71.4%
        增长百分之七十一点四       | 71.4%
        提高5个百分点          | 5个百分点
        公开28条（概况20条、预算8条） | 28条 20条 8条
        """)
    void numbersAreReadInEveryWayTheyAreWritten(String text, String expected) {
        assertThat(written(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年1月1日",
                "第二十条第（一）项",
                "第12条",
                "国办公开办函〔2021〕30号",
                "二〇二四年",
                "十四五规划",
                "0951-6888012",
                "一件事一次性办好",
                "统一部署",
                "“三审三校”",
                "邮编750011",
                "之一条件"
            })
    void datesOrdinalsCodesAndIdiomsAreNoAmounts(String text) {
        assertThat(Quantity.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"近300件", "300余件", "300多件", "约3万件", "超过300件", "3至5件", "3-5件", "数十件", "上百件", "几百件"})
    void whatIsNotExactIsMarked(String text) {
        assertThat(Quantity.in(text)).singleElement().matches(Quantity::approximate);
    }

    @ParameterizedTest
    @CsvSource({
        "12件, 12, true",
        "12件, 13, false",
        "1.2万件, 12345, true",
        "1.2万件, 13001, false",
        "71.4%, 71.43, true",
        "71.4%, 71.38, true",
        "71.4%, 74.1, false",
        "现行有效件数14件, 14, true"
    })
    void anAmountAgreesWithEveryNumberItMayBeARoundingOf(String text, BigDecimal actual, boolean agrees) {
        assertThat(Quantity.in(text))
                .singleElement()
                .matches(quantity -> quantity.agreesWith(actual) == agrees && !quantity.approximate());
    }

    @Test
    void anAmountKnowsWhereItStands() {
        var text = "收到 1,234 件，办结十二件";
        assertThat(Quantity.in(text))
                .extracting(q -> text.substring(q.start(), q.end()))
                .containsExactly("1,234 件", "十二件");
    }

    private static String written(String text) {
        return Quantity.in(text).stream()
                .map(quantity -> quantity.number().stripTrailingZeros().toPlainString() + quantity.unit())
                .collect(Collectors.joining(" "));
    }
}
