/** Matching of files without a server: needs and offers read from tables, rankings written as text, table or run file. */
@NullMarked
package org.rongtong.matching.batch;

import org.jspecify.annotations.NullMarked;
