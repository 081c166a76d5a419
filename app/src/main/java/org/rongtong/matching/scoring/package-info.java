/** The score of a profile for a need: a sum of reasons, in fixed point, from the need, the profile and the statistics. */
@NullMarked
package org.rongtong.matching.scoring;

import org.jspecify.annotations.NullMarked;
