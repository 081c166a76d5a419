/** Tables in files: xlsx, csv and jsonl read as a stream of rows. */
@NamedInterface("files")
@NullMarked
package org.rongtong.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
