/** The public register to leaf through: the list of organisations and the page of each. */
@NullMarked
package org.rongtong.directory.portal;

import org.jspecify.annotations.NullMarked;
