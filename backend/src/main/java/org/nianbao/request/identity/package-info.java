/**
 * 申请人信息: who asks, through whom, in which words, and what was written to them (条例第二十九条, 个人信息保护法). It lies in a
 * database of its own, under one key a request, which a master key outside every store opens; so to destroy a request's
 * key is to erase it, while the facts about it stay and still verify. The room knows nothing else of a request: it is
 * asked by whoever has checked who may look and has noted that he or she did. No name, number or address is ever in a
 * message of an error, in a log or in the {@code toString()} of anything here.
 */
@NullMarked
package org.nianbao.request.identity;

import org.jspecify.annotations.NullMarked;
