package org.nianbao.content;

import org.jspecify.annotations.Nullable;

/** Where a reader may ask about the report, as the preamble states it. */
public record Contact(
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String fax,
        @Nullable String email) {}
