package org.nianbao.request.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryCodeTests {

    @Test
    void itHasEightyBitsInCharactersThatAreNotMistakenForEachOther() {
        var codes = Stream.generate(QueryCode::fresh)
                .limit(1000)
                .map(QueryCode::shown)
                .toList();

        assertThat(codes).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}"));
        assertThat(codes).doesNotHaveDuplicates();
        // Each of the 32 characters stands in each of the 16 places: 16 times 5 bits.
        for (int place : new int[] {0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13, 15, 16, 17, 18}) {
            assertThat(codes.stream().map(code -> code.charAt(place)).distinct())
                    .hasSize(32);
        }
    }

    @Test
    void itIsKnownHoweverItIsTyped() {
        var hashed = new QueryCode("0A1B-K3MN-PQRS-TVWX").hashed();

        assertThat(Stream.of(
                        "0A1B-K3MN-PQRS-TVWX",
                        "0a1bk3mnpqrstvwx",
                        " OAiB K3MN PQRS TVWX ",
                        "oalb—k3mn—pqrs—tvwx",
                        "０Ａ１Ｂ－Ｋ３ＭＮ－ＰＱＲＳ－ＴＶＷＸ"))
                .allMatch(typed -> QueryCode.matches(hashed, typed));
        assertThat(Stream.of("", "0A1B-K3MN-PQRS-TVWY", "0A1B-K3MN-PQRS", "0A1B-K3MN-PQRS-TVWX-0000"))
                .noneMatch(typed -> QueryCode.matches(hashed, typed));
    }

    @Test
    void whatIsKeptIsAnotherForTheSameCodeAndHoldsNothingOfIt() {
        var code = QueryCode.fresh();

        assertThat(code.hashed()).isNotEqualTo(code.hashed()).hasSize(32 + 64);
        assertThat(QueryCode.matches(code.hashed(), code.shown())).isTrue();
        assertThat(QueryCode.matches(null, code.shown())).isFalse();
    }
}
