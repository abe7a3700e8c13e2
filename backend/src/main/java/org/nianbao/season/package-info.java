/**
 * 年报季: a year's reports seen from above, by the 政务公开主管部门: who must report and how far everybody is, who keeps which
 * date and who does not, and urging those who lag behind. It reads reports by their heads and changes nothing of them but that
 * their trail keeps an urging; who must report, and by which dates, the room {@code agency} knows. Files of what it lists
 * are written by {@code export}.
 */
@NullMarked
package org.nianbao.season;

import org.jspecify.annotations.NullMarked;
