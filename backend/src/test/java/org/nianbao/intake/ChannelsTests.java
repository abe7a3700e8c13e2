package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.Channel;
import org.nianbao.content.Channel.Category;
import org.nianbao.content.Channel.Kind;

class ChannelsTests {

    private final Notes notes = new Notes();

    private List<Channel> in(String... paragraphs) {
        return new Channels(2020, 1, notes).in(List.of(paragraphs));
    }

    private List<Doubt> doubts() {
        return notes.doubts(List.of(), cells -> null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "通过区政府门户网站主动公开政府信息1,204条，|区政府门户网站|WEBSITE|1204",
            "在抖音号更新短视频作品18条。|抖音号|SHORT_VIDEO|18",
            "微信视频号发布7条；|微信视频号|SHORT_VIDEO|7",
            "编发政府公报6期，|政府公报|GAZETTE|6",
            "召开新闻发布会3场。|新闻发布会|PRESS_CONFERENCE|3",
            "公示栏公开信息40条，|公示栏|NOTICE_BOARD|40",
            "手机客户端推送稿件9篇。|手机客户端|APP|9",
            "其中官方微博205条、|官方微博|WEIBO|205"})
    void readsAChannelHoweverItIsTold(String told, String name, Kind kind, int items) {
        assertThat(in(told)).extracting(Channel::name, Channel::kinds, Channel::items)
                .containsExactly(tuple(name, List.of(kind), items));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "借助县政务网站、融媒体中心等多种途径公开信息47条。",
            "通过政府网站、微信公众号等渠道公开信息36条，其中：政府网站信息若干。",
            "通过政府网站、微信公众号等各类平台公开信息36条。",
            "政府网站公开信息约300条。", "政府网站公开信息300余条。",
            "2019年政府网站公开信息21条。", "上一年微信公众号发布30条。",
            "开通微信公众号1个。", "维护政府网站3次。", "我局高度重视政府网站建设，全年公开信息12条。"})
    void takesNothingFromASumAVagueNumberOrAnEarlierYear(String told) {
        assertThat(in(told)).isEmpty();
    }

    @Test
    void readsChannelsThatAreCountedTogetherAsOne() {
        assertThat(in("通过广播电视、报纸和政务微信发布信息8条。")).singleElement().satisfies(channel ->
                assertThat(channel.kinds()).containsExactly(Kind.RADIO, Kind.TELEVISION, Kind.NEWSPAPER, Kind.WECHAT));
    }

    @Test
    void readsCategoriesInBracketsOrBehindAmongThem() {
        assertThat(in("政府网站公开10条（其中政策文件4条，工作动态6条）。", "微博发布5条，其中：转发3条、原创2条。"))
                .extracting(Channel::categories).containsExactly(
                        List.of(new Category("政策文件", 4), new Category("工作动态", 6)),
                        List.of(new Category("转发", 3), new Category("原创", 2)));
        assertThat(doubts()).isEmpty();
    }

    @Test
    void doubtsCategoriesItCannotReadAllOf() {
        assertThat(in("政府网站公开10条（政策文件4条，占四成，其余6条）。")).singleElement()
                .satisfies(channel -> assertThat(channel.categories()).isEmpty());
        assertThat(doubts()).singleElement().satisfies(doubt -> assertThat(doubt.message()).contains("政策文件4条"));
    }

    @Test
    void doubtsAChannelThatIsToldTwiceWithDifferentNumbers() {
        assertThat(in("政府网站公开10条。", "政府网站公开12条。")).extracting(Channel::items).containsExactly(10);
        assertThat(doubts()).singleElement().satisfies(doubt -> assertThat(doubt.message()).contains("10 与 12"));
    }
}
