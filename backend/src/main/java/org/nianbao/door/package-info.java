/**
 * What a room says of each of its HTTP addresses (入口), where it answers it: what asking there costs, for whom it is, how much
 * may be sent. A contract that the rooms keep without knowing who holds them to it: {@code account} shuts what is for staff
 * only, {@code edge} charges and bounds before anything is read. So neither knows an address of theirs, and an address
 * that says nothing stops the start. It imports no room, since every room with an address imports it.
 */
@NullMarked
package org.nianbao.door;

import org.jspecify.annotations.NullMarked;
