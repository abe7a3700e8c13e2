package org.nianbao.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write, and which agency they mean. */
class AgencyNamesTests {

    private static final List<Agency> SOME = Stream.of(
                    "银川市人民政府",
                    "银川市人民政府政务公开办公室",
                    "银川市住房和城乡建设局",
                    "银川市卫生健康委员会",
                    "银川市发展和改革委员会",
                    "银川市生态环境局",
                    "银川市人力资源和社会保障局",
                    "兴庆区民政局")
            .map(name -> new Agency("c-" + name.length(), name, AgencyKind.DEPARTMENT, null, LocalDate.of(2008, 1, 1)))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "住建局, 银川市住房和城乡建设局",
        "银川市住建局, 银川市住房和城乡建设局",
        "银川住建局, 银川市住房和城乡建设局",
        "卫健委, 银川市卫生健康委员会",
        "卫计委, 银川市卫生健康委员会",
        "发改委, 银川市发展和改革委员会",
        "人社局, 银川市人力资源和社会保障局",
        "环保局, 银川市生态环境局",
        "银川环保局, 银川市生态环境局",
        "公开办, 银川市人民政府政务公开办公室",
        "卫生建康, 银川市卫生健康委员会",
        "兴庆区民证局, 兴庆区民政局",
        "Ｃ-14, 银川市人民政府政务公开办公室",
        "住房 城乡建设局, 银川市住房和城乡建设局",
    })
    void isMeant(String written, String name) {
        assertThat(AgencyNames.matching(SOME, written)).extracting(Agency::name).containsExactly(name);
    }

    @Test
    void whatMeansSeveralGivesAllAndNonsenseNone() {
        assertThat(AgencyNames.matching(SOME, "银川市")).hasSize(7);
        assertThat(AgencyNames.matching(SOME, "财政厅")).isEmpty();
        assertThat(AgencyNames.matching(SOME, "没有这个机关")).isEmpty();
    }
}
