package org.nianbao.request.identity;

import org.nianbao.store.Damaged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * After another master key has become the primary one, wraps the keys anew that an older one had wrapped: at the start and
 * now and then, some at a time, beside whatever else the server does. It looks for what is left and never for what was
 * done, so it may be interrupted at any point. What the keys open is not touched.
 */
@Component
class Rotation {

    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
    private static final int AT_ONCE = 500;

    private final MasterKeys masters;
    private final IdentityKeys keys;

    Rotation(MasterKeys masters, IdentityKeys keys) {
        this.masters = masters;
        this.keys = keys;
        if (!masters.areGiven()) {
            LOG.info(Vault.OFF);
        }
    }

    @Scheduled(fixedRateString = "PT10M")
    void carryOn() {
        if (!masters.areGiven()) {
            return;
        }
        keys.countByMaster().forEach((master, count) -> {
            if (!masters.numbers().contains(master)) {
                LOG.error("有 {} 个密钥由主密钥 {} 加密，而密钥文件中没有它，由这些密钥保护的内容无法打开。请把它放回密钥文件。", count, master);
            } else if (!master.equals(masters.primary())) {
                LOG.info("有 {} 个密钥由旧的主密钥 {} 加密，正在改用主密钥 {}。", count, master, masters.primary());
                rewrapAll(master);
                LOG.info("由旧的主密钥 {} 加密的密钥还有 {} 个。没有了，它才可以停用。", master, keys.count(master));
            }
        });
    }

    private void rewrapAll(String master) {
        var some = keys.wrappedBy(master, "", AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(this::rewrap);
            some = keys.wrappedBy(master, some.getLast(), AT_ONCE);
        }
    }

    /** One that cannot be wrapped anew keeps no other from it, and is named. */
    private void rewrap(String id) {
        try {
            keys.rewrap(id);
        } catch (Damaged damaged) {
            LOG.error("密钥 {} 不能改用新的主密钥", id, damaged);
        }
    }
}
