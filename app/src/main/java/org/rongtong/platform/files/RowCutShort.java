package org.rongtong.platform.files;

import java.io.IOException;

/** The end of a file in the middle of a row: fewer columns than the rows before it, and no line break. */
final class RowCutShort extends IOException {}
