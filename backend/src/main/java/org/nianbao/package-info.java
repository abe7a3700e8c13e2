/**
 * What starts the house, and the two things that all rooms need and none may own: China's time and SHA-256. Everything
 * else lies in a room; the rooms and the arrows between them are on the map in README.md, and {@code StructureTests}
 * holds them.
 */
@NullMarked
package org.nianbao;

import org.jspecify.annotations.NullMarked;
