/** What can be matched, indexed: terms in Lucene, vectors in memory, and the statistics that scores are computed with. */
@NullMarked
package org.rongtong.matching.index;

import org.jspecify.annotations.NullMarked;
