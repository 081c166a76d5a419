/** How good a ranking is, measured against judgements: nDCG, recall, reciprocal rank. */
@NullMarked
package org.rongtong.matching.evaluation;

import org.jspecify.annotations.NullMarked;
