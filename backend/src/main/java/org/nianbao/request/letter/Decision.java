package org.nianbao.request.letter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact.RequestPart;
import org.nianbao.request.Fact.SupplyForm;

/**
 * 答复的内容: what a reply decides, item by item.
 *
 * @param disposition the result that table three counts
 * @param form        in which that which is given is supplied
 */
public record Decision(Disposition disposition, List<ReplyItem> items, SupplyForm form) {
    public Decision {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("答复须逐项写明申请的内容怎样办理。");
        }
    }

    public boolean givesAnything() {
        return items.stream().anyMatch(item -> item.ground().part() == RequestPart.GIVEN);
    }

    /** The results that the items which are not given would have by themselves: what the remedy of a partial grant goes by. */
    public Set<Disposition> withheldFor() {
        return items.stream()
                .map(ReplyItem::ground)
                .filter(ground -> ground.part() != RequestPart.GIVEN)
                .map(Ground::disposition)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The result that follows from the items; null where nothing is given, on several grounds, so that somebody has to choose. */
    public @Nullable Disposition following() {
        var withheld = withheldFor();
        return withheld.isEmpty()
                ? Disposition.GRANTED
                : givesAnything()
                        ? Disposition.PARTLY_GRANTED
                        : withheld.size() == 1 ? withheld.iterator().next() : null;
    }
}
