/** Chinese and Latin text as the searches see it: characters, pairs of characters, words of Latin letters and digits. */
@NullMarked
package org.rongtong.matching.text;

import org.jspecify.annotations.NullMarked;
