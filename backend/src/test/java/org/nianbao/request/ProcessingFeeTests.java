package org.nianbao.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.request.Fact.FeeBasis;
import org.nianbao.request.ProcessingFee.Bracket;
import org.nianbao.request.ProcessingFee.Prices;

/** 信息处理费 by the prices of 国办函〔2020〕109号. */
class ProcessingFeeTests {

    private static final ProcessingFee FEE = ProcessingFee.load();

    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "10, 0",
        "11, 100",
        "20, 1000",
        "30, 2000",
        "31, 2200",
        "40, 4000",
        "41, 4300",
        "50, 7000",
        "51, 7400",
        "55, 9000",
        "60, 11000",
        "100, 37000"
    })
    void countsByTheItemsOfAMonth(int items, int yuan) {
        assertThat(FEE.yuan(FeeBasis.ITEMS, items)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "30, 0", "31, 10", "100, 700", "101, 720", "150, 1700", "200, 2700", "201, 2740", "250, 4700"})
    void countsByThePagesOfARequest(int pages, int yuan) {
        assertThat(FEE.yuan(FeeBasis.PAGES, pages)).isEqualTo(yuan);
    }

    @Test
    void saysHowTheFeeComesAbout() {
        assertThat(FEE.standard(FeeBasis.ITEMS, 42))
                .isEqualTo("按件计收，第1至10件不收费；第11至30件每件100元，计2000元；第31至40件每件200元，计2000元；" + "第41至42件每件300元，计600元");
        assertThat(FEE.standard(FeeBasis.PAGES, 31)).isEqualTo("按量计收，第1至30页不收费；第31页每页10元，计10元");
    }

    @ParameterizedTest
    @CsvSource({"ITEMS, 0, 件数须在 1 至 9999 之间", "PAGES, -1, 页数须在 1 至 9999 之间", "ITEMS, 10000, 现为 10000"})
    void refusesWhatNobodyAsksFor(FeeBasis basis, int quantity, String sentence) {
        assertThatThrownBy(() -> FEE.yuan(basis, quantity))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aFeeAtTheUpperEndIsStillANumber() {
        assertThat(FEE.yuan(FeeBasis.ITEMS, 9_999)).isPositive();
    }

    @Test
    void refusesPricesThatDoNotRise() {
        assertThatThrownBy(() -> new Prices("第五条", List.of(new Bracket(2, 0, null, null))))
                .hasMessageContaining("须从第 1 件");
        assertThatThrownBy(
                        () -> new Prices("第五条", List.of(new Bracket(1, 0, null, null), new Bracket(1, 10, null, null))))
                .hasMessageContaining("从低到高");
    }
}
