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
        "銀川市衛生健康委員會, 银川市卫生健康委员会",
        "yinchuanshizhufang, 银川市住房和城乡建设局",
        "Yínchuān shì zhùfáng, 银川市住房和城乡建设局",
        "yinchuan shi sheng tai, 银川市生态环境局",
        "xingqingqu, 兴庆区民政局",
        "ycsrlzy, 银川市人力资源和社会保障局",
        "yinchuansstai, 银川市生态环境局",
        "zhujianju, 银川市住房和城乡建设局",
        "zjj, 银川市住房和城乡建设局",
        "fzggw, 银川市发展和改革委员会",
    })
    void isMeant(String written, String name) {
        assertThat(AgencyNames.matching(SOME, written)).extracting(Agency::name).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "重庆市统计局, chongqingshitongjiju, cqstjj",
        "长治市行政审批服务管理局, changzhishixingzheng, czsxz",
        "厦门市人民政府, xiamen, xmsrmzf",
        "六安市审计局, luan, lassj",
        "乐清市教育局, yueqing, yqsjyj",
        "乐山市教育局, leshan, lssjyj",
        "台州市地方金融管理局, taizhoushidifang, tzsdfjr",
        "成都市体育局, chengdu, cdstyj",
        "吕梁市民政局, lvliang, llsmzj",
        "藏族自治州乡村振兴局, zangzu, zzzzzxczxj",
    })
    void charactersOfSeveralReadingsAreReadAsPlacesAreCalled(String name, String pinyin, String initials) {
        var agency = List.of(new Agency("x-1", name, AgencyKind.DEPARTMENT, null, LocalDate.of(2008, 1, 1)));
        assertThat(AgencyNames.matching(agency, pinyin)).hasSize(1);
        assertThat(AgencyNames.matching(agency, initials)).hasSize(1);
    }

    @Test
    void lettersThatMeanNobodyFindNobody() {
        assertThat(AgencyNames.matching(SOME, "wechat")).isEmpty();
        assertThat(AgencyNames.matching(SOME, "ycsczj")).isEmpty();
    }

    @Test
    void whatAnAgencyItselfIsCalledFindsItInBothScriptsAndInPinyin() {
        var own = new Agency(
                "640100-x",
                "银川市大数据产业发展服务中心",
                AgencyKind.INSTITUTION,
                null,
                LocalDate.of(2008, 1, 1),
                null,
                null,
                List.of("数产办"));
        var all = Stream.concat(SOME.stream(), Stream.of(own)).toList();
        assertThat(AgencyNames.matching(all, "数产办")).containsExactly(own);
        assertThat(AgencyNames.matching(all, "數產辦")).containsExactly(own);
        assertThat(AgencyNames.matching(all, "shuchanban")).containsExactly(own);
        assertThat(AgencyNames.matching(all, "scb")).containsExactly(own);
    }

    @Test
    void whatMeansSeveralGivesAllAndNonsenseNone() {
        assertThat(AgencyNames.matching(SOME, "银川市")).hasSize(7);
        assertThat(AgencyNames.matching(SOME, "财政厅")).isEmpty();
        assertThat(AgencyNames.matching(SOME, "没有这个机关")).isEmpty();
    }
}
