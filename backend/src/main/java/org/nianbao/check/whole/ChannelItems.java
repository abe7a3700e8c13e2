package org.nianbao.check.whole;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.nianbao.check.Check;
import org.nianbao.check.Place;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.form.Edition;

/** Of every channel that is named it is told how much was made public through it. */
@JsonTypeName("channelItems")
record ChannelItems() implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var channels = reading.content().channels();
            var open = channels.stream()
                    .filter(channel -> channel.items() == null)
                    .map(channel -> rule.onChannel("公开渠道" + Place.quoted(channel.name()) + "没有填写公开件数。", channel.id())
                            .stillToCome())
                    .toList();
            return Result.of(rule, !channels.isEmpty(), open);
        });
    }
}
