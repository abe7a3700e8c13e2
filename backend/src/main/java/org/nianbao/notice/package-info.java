/**
 * What people are told: for now one mail a day of what waits for them. This room knows how somebody is told and whether
 * that was done, of several instances by one; what there is to tell, and to whom, is handed to it by the rooms above,
 * which it must not know.
 */
@NullMarked
package org.nianbao.notice;

import org.jspecify.annotations.NullMarked;
