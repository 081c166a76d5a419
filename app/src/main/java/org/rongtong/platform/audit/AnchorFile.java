package org.rongtong.platform.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Anchors, one a line, the oldest first; lines that are empty or begin with {@code #} say nothing. */
record AnchorFile(Path path) {

    private static final String HEADING =
            "# 审计链锚点 · anchors of the audit chain: number of entries, digest of the last, time\n";

    static AnchorFile in(Path dataDirectory) {
        return new AnchorFile(dataDirectory.resolve("audit").resolve("anchors.txt"));
    }

    /** @throws IllegalArgumentException if a line is no anchor */
    List<Anchor> read() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        return Files.readAllLines(path).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Anchor::parse)
                .toList();
    }

    void append(Anchor anchor) throws IOException {
        Files.createDirectories(path.getParent());
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            String text = (file.size() == 0 ? HEADING : "") + anchor.line() + "\n";
            file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
    }
}
