package org.nianbao.door;

import org.springframework.web.bind.annotation.RequestMethod;

/** An address that a library answers, so that no method of ours does; a bean whose factory method bears the {@link Door}. */
public record Address(RequestMethod method, String path) {}
