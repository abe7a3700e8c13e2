package org.nianbao.check.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;

/** Which channels a figure in prose may be the sum of: 36 may be the website's 28 and the papers' 8 without WeChat's 55. */
final class ChannelSums {

    /** Beyond this, some sum or other fits any figure. */
    private static final int MOST = 8;

    private ChannelSums() {}

    /** The channels with a number of their own, where there are few enough to tell anything. */
    static List<Channel> counted(List<Channel> channels) {
        return channels.size() > MOST || channels.stream().anyMatch(channel -> channel.items() == null)
                ? List.of()
                : channels;
    }

    /** Every choice of channels whose numbers add up to a sum. */
    static List<List<Channel>> adding(List<Channel> channels, long sum) {
        var found = new ArrayList<List<Channel>>();
        for (int choice = 1; choice < 1 << channels.size(); choice++) {
            var chosen = chosen(channels, choice);
            if (chosen.stream().mapToLong(ChannelSums::items).sum() == sum) {
                found.add(chosen);
            }
        }
        return found;
    }

    private static List<Channel> chosen(List<Channel> channels, int choice) {
        var chosen = new ArrayList<Channel>();
        for (int i = 0; i < channels.size(); i++) {
            if ((choice >> i & 1) == 1) {
                chosen.add(channels.get(i));
            }
        }
        return chosen;
    }

    static long items(Channel channel) {
        return Objects.requireNonNullElse(channel.items(), 0);
    }

    /** What some channels together made public the year before; null where that of one of them is not known. */
    static @Nullable Long previous(List<Channel> channels, @Nullable Content lastYear) {
        long sum = 0;
        for (var channel : channels) {
            var before = channel.previousItems() != null ? channel.previousItems() : published(channel, lastYear);
            if (before == null) {
                return null;
            }
            sum += before;
        }
        return sum;
    }

    /** What the channel of that name had in last year's report. */
    private static @Nullable Integer published(Channel channel, @Nullable Content lastYear) {
        return lastYear == null
                ? null
                : lastYear.channels().stream()
                        .filter(before -> before.name().equals(channel.name()))
                        .map(Channel::items)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
