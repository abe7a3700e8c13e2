package org.nianbao.content;

/** 公开渠道类型: what a channel is, whatever the report calls it. */
public enum ChannelKind {
    WEBSITE("政府网站"),
    WECHAT("微信"),
    WEIBO("微博"),
    SHORT_VIDEO("短视频"),
    APP("移动客户端"),
    GAZETTE("政府公报"),
    NEWSPAPER("报刊"),
    RADIO("广播"),
    TELEVISION("电视"),
    PRESS_CONFERENCE("新闻发布会"),
    NOTICE_BOARD("公示栏"),
    READING_ROOM("查阅点"),
    OTHER("其他");

    private final String label;

    ChannelKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
