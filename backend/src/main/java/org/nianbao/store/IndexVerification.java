package org.nianbao.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Of the indexes: without one a page that is asked often reads all there is, and what only one may have, two can. */
@Component
class IndexVerification implements Verification {

    private final List<Store> stores;

    IndexVerification(List<Store> stores) {
        this.stores = stores;
    }

    @Override
    public String what() {
        return "索引";
    }

    @Override
    public long verify(Consumer<String> wrong) {
        return stores.stream().mapToLong(store -> verify(store, wrong)).sum();
    }

    private static long verify(Store store, Consumer<String> wrong) {
        long looked = 0;
        for (var collection : Map.copyOf(store.declared()).entrySet()) {
            var there = store.database()
                    .getCollection(collection.getKey())
                    .listIndexes()
                    .into(new ArrayList<>());
            for (var index : collection.getValue()) {
                looked++;
                if (there.stream().noneMatch(each -> IndexUpkeep.isAsDeclared(each, index))) {
                    wrong.accept("集合“" + collection.getKey() + "”缺少索引 "
                            + index.getKeys().toBsonDocument().toJson() + "，或者它的设置不对；启动服务时会补建。");
                }
            }
        }
        return looked;
    }
}
