package org.nianbao.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.Channel;
import org.nianbao.content.Channel.Category;
import org.nianbao.content.ChannelKind;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.Notes;

class ChannelsTests {

    private final Notes notes = new Notes();

    private List<Channel> in(String... paragraphs) {
        return new Channels(2020, 1, notes).in(List.of(paragraphs));
    }

    private List<Doubt> doubts() {
        return notes.doubts(List.of(), cells -> null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "通过区政府门户网站主动公开政府信息1,204条，|区政府门户网站|WEBSITE|1204",
                "在抖音号更新短视频作品18条。|抖音号|SHORT_VIDEO|18",
                "微信视频号发布7条；|微信视频号|SHORT_VIDEO|7",
                "在政府公报刊登文件6件，|政府公报|GAZETTE|6",
                "通过“云岭发布”公众号推送信息一百二十条。|“云岭发布”公众号|WECHAT|120",
                "依托区政府门户网站，主动公开政府信息58条。|区政府门户网站|WEBSITE|58",
                "在县政府网站公布信息31条。|县政府网站|WEBSITE|31",
                "公示栏公开信息40条，|公示栏|NOTICE_BOARD|40",
                "手机客户端推送稿件9篇。|手机客户端|APP|9",
                "其中官方微博205条、|官方微博|WEIBO|205"
            })
    void readsAChannelHoweverItIsTold(String told, String name, ChannelKind kind, int items) {
        assertThat(in(told))
                .extracting(Channel::name, Channel::kinds, Channel::items)
                .containsExactly(tuple(name, List.of(kind), items));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "借助县政务网站、融媒体中心等多种途径公开信息47条。",
                "通过政府网站、微信公众号等渠道公开信息36条，其中：政府网站信息若干。",
                "通过政府网站、微信公众号等各类平台公开信息36条。",
                "政府网站公开信息约300条。",
                "政府网站公开信息300余条。",
                "2019年政府网站公开信息21条。",
                "上一年微信公众号发布30条。",
                "编发政府公报6期。",
                "召开新闻发布会3场。",
                "微信公众号推送3期。",
                "政府网站发布视频9个。",
                "通过政府网站公开信息1.2万条。",
                "通过政府网站等平台公开信息36条。",
                "加强政府网站管理，全年公开信息12条。",
                "开通微信公众号1个。",
                "维护政府网站3次。",
                "我局高度重视政府网站建设，全年公开信息12条。"
            })
    void takesNothingFromASumAVagueNumberOrAnEarlierYear(String told) {
        assertThat(in(told)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "通过县政府网站累计公开政府信息5300余条，|县政府网站|5300|5300余条",
                "微信公众号发布信息近400条。|微信公众号|400|近400条",
                "官方微博约205条。|官方微博|205|约205条",
                "通过政府网站公开信息1.2万条。|政府网站|12000|1.2万条",
                "通过政府网站等平台公开信息36条。|政府网站|36|36条"
            })
    void onlyProposesARoughNumberAndOneThatIsNotOneChannelsAlone(String told, String name, int items, String raw) {
        assertThat(in(told)).isEmpty();
        assertThat(doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.message()).contains(name).contains(raw);
            assertThat(doubt.source())
                    .singleElement()
                    .satisfies(
                            place -> assertThat(place.marked()).startsWith(name).endsWith(raw));
            assertThat(doubt.proposals())
                    .singleElement()
                    .satisfies(proposal -> assertThat(proposal.channel())
                            .extracting(Channel::name, Channel::items)
                            .containsExactly(name, items));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "在网站和微信平台公布信息75条，其中网站公布61条，微信公众号公布14条。",
                "通过网站公开信息75条，其中网站61条、微信公众号14条。",
                "全年共公开信息75条，其中网站61条、微信公众号14条。"
            })
    void takesThePartsAndNotTheirSum(String told) {
        assertThat(in(told))
                .extracting(Channel::name, Channel::items)
                .containsExactly(tuple("网站", 61), tuple("微信公众号", 14));
        assertThat(doubts()).isEmpty();
    }

    @Test
    void readsChannelsThatAreCountedTogetherAsOne() {
        assertThat(in("通过广播电视、报纸和政务微信发布信息8条。"))
                .singleElement()
                .satisfies(channel -> assertThat(channel.kinds())
                        .containsExactly(
                                ChannelKind.RADIO, ChannelKind.TELEVISION, ChannelKind.NEWSPAPER, ChannelKind.WECHAT));
    }

    @Test
    void readsCategoriesInBracketsOrBehindAmongThem() {
        assertThat(in("政府网站公开10条（其中政策文件4条，工作动态6条）。", "微博发布5条，其中：转发3条、原创2条。"))
                .extracting(Channel::categories)
                .containsExactly(
                        List.of(new Category("政策文件", 4), new Category("工作动态", 6)),
                        List.of(new Category("转发", 3), new Category("原创", 2)));
        assertThat(doubts()).isEmpty();
    }

    @Test
    void doubtsCategoriesItCannotReadAllOf() {
        assertThat(in("政府网站公开10条（政策文件4条，占四成，其余6条）。"))
                .singleElement()
                .satisfies(channel -> assertThat(channel.categories()).isEmpty());
        assertThat(doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("政策文件4条"));
    }

    @Test
    void doubtsAChannelThatIsToldTwiceWithDifferentNumbers() {
        assertThat(in("政府网站公开10条。", "政府网站公开12条。")).extracting(Channel::items).containsExactly(10);
        assertThat(doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("10 与 12"));
    }
}
