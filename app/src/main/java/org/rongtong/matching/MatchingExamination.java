package org.rongtong.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.rongtong.kernel.Message;
import org.rongtong.matching.encoding.BgeSmallZh;
import org.rongtong.platform.doctor.Finding;

/** Looks at what matching keeps and needs on this machine, whether or not a server uses it now. */
public final class MatchingExamination {

    /** It advises on speed, which says nothing here. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private MatchingExamination() {}

    /** How the indexes under {@code data} stand. */
    public static Finding index(Path data) {
        Path folder = data.resolve("index");
        if (!Files.exists(folder)) {
            return Finding.sound("index", Message.of("doctor.index.none", folder));
        }
        LUCENE.setLevel(Level.SEVERE);
        List<String> damaged = new ArrayList<>();
        int profiles = 0;
        for (SearchKind kind : SearchKind.values()) {
            try (var directory = FSDirectory.open(folder.resolve(kind.code()))) {
                profiles += profiles(directory);
            } catch (IOException unreadable) {
                damaged.add(kind.code());
            }
        }
        return damaged.isEmpty()
                ? Finding.sound("index", Message.of("doctor.index.sound", folder, profiles))
                : Finding.wanting(
                        "index",
                        Message.of("doctor.index.damaged", folder, String.join("、", damaged)),
                        Message.of("doctor.index.damaged.remedy", folder));
    }

    /** None where nothing has been made durable yet. */
    private static int profiles(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return 0;
        }
        try (var reader = DirectoryReader.open(directory)) {
            return reader.numDocs();
        }
    }

    /** Whether the encoder runs here; tried on a word. */
    public static Finding model(boolean wanted) {
        if (!wanted) {
            return Finding.sound("model", Message.of("doctor.model.off"));
        }
        BgeSmallZh encoder = new BgeSmallZh();
        try {
            encoder.encode(List.of("轴承"));
            return Finding.sound("model", Message.of("doctor.model.sound", encoder.model()));
        } catch (LinkageError | RuntimeException cannotLoad) {
            return Finding.wanting(
                    "model",
                    Message.of("doctor.model.silent", encoder.model(), cannotLoad.toString()),
                    Message.of("doctor.model.silent.remedy", System.getProperty("java.io.tmpdir", "?")));
        }
    }
}
