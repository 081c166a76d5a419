/** The public portal of matching: a need pasted, what was recognised in it, the ranked answers with their reasons. */
@NullMarked
package org.rongtong.matching.portal;

import org.jspecify.annotations.NullMarked;
