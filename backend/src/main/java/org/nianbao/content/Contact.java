package org.nianbao.content;

import org.jspecify.annotations.Nullable;

/** 联系方式: the addresses at which a reader may ask about the report, as the preamble states them. */
public record Contact(
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String fax,
        @Nullable String email) {}
