package org.nianbao.request.applying;

import org.jspecify.annotations.Nullable;

/** An agency's guide as its registrar writes it. */
record ApplyGuideInput(
        String agency,
        boolean open,
        String hours,
        String address,
        String post,
        String phone,
        @Nullable String note) {

    ApplyGuide guide(String code) {
        return new ApplyGuide(code, open, hours, address, post, phone, note);
    }
}
