package org.nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title's lines end where its meaning allows; | stands for the end of a line. */
class TitleLinesTests {

    @ParameterizedTest
    @CsvSource({
        "银川市数据局, 银川市数据局2025年年度报告, 银川市数据局2025年年度报告",
        "银川市机关事务服务中心, 银川市机关事务服务中心2025年政府信息公开工作年度报告, 银川市机关事务服务中心2025年|政府信息公开工作年度报告",
        "银川市民政局, 银川市民政局2025年政府信息公开工作年度报告, 银川市民政局2025年|政府信息公开工作年度报告",
        "银川市市场监督管理局（知识产权局）, 2025年度银川市市场监督管理局（知识产权局）政府信息公开工作年度报告," + " 2025年度|银川市市场监督管理局（知识产权局）|政府信息公开工作年度报告",
        "某局, 关于某局在过去一整年里公开各类政府信息的情况的说明文字, 关于某局在过去一整年里公开各类政府信息的情况的说明文字",
    })
    void aLineEndsWhereTheMeaningAllows(String agency, String title, String lines) {
        assertThat(TitleLines.of(title, agency).replace('\n', '|')).isEqualTo(lines);
    }
}
