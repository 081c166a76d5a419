/** What files may bring into the directory, row by row, and how it is written: a batch in a fixed number of statements. */
@NullMarked
package org.rongtong.directory.intake;

import org.jspecify.annotations.NullMarked;
