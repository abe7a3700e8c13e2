package org.nianbao.request;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.nianbao.store.Verification;
import org.springframework.stereotype.Component;

/** Of the register of requests: the chain of each one's facts holds, and the numbers of a year have no gap. */
@Component
class RequestVerification implements Verification {

    private record YearOfRegister(String agency, int year) {}

    private final Requests requests;

    RequestVerification(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String what() {
        return "依申请公开登记簿";
    }

    @Override
    public long verify(Consumer<String> wrong) {
        var looked = new AtomicLong();
        var last = new HashMap<YearOfRegister, Integer>();
        requests.each(id -> {
            looked.incrementAndGet();
            verifyNumber(id, last, wrong);
            Verification.each("申请 " + id, wrong, () -> verify(id, wrong));
        });
        return looked.get();
    }

    private static void verifyNumber(RequestId id, Map<YearOfRegister, Integer> last, Consumer<String> wrong) {
        var before = last.put(new YearOfRegister(id.agency(), id.year()), id.serial());
        int expected = before == null ? 1 : before + 1;
        if (id.serial() > expected) {
            wrong.accept("申请 " + id + "：它前面少了 " + (id.serial() - expected) + " 件。");
        }
    }

    private void verify(RequestId id, Consumer<String> wrong) {
        var request = requests.find(id);
        if (request != null) {
            var broken = FactHashes.broken(request);
            if (!broken.isEmpty()) {
                wrong.accept("申请 " + id + "：第 " + broken + " 条记录与校验值不符。");
            }
        }
    }
}
