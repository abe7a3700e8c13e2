/**
 * The letters of the requests that there are: what each is made of, under which head and number it goes out, and what
 * lacks before it may. It opens papers and asks nobody who is asking; {@code handling} does that before. It knows nothing of
 * deeds, so that one and the same letter is previewed, checked and printed.
 */
@NullMarked
package org.nianbao.request.correspondence;

import org.jspecify.annotations.NullMarked;
