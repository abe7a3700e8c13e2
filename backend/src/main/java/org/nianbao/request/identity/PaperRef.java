package org.nianbao.request.identity;

/**
 * By what a fact points to a {@link RequestPaper}; it says nothing of it.
 *
 * @param id     {@code <request>#<number>}, 1 for the request's first
 * @param digest SHA-256 of the paper keyed with a salt that lies beside it under the request's key, in hexadecimal: as
 *               long as the paper is there it proves what it said; once that is erased nobody can tell, nor try out, what
 *               it was of
 */
public record PaperRef(String id, String digest) {}
