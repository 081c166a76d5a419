package org.rongtong;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.rongtong.kernel.Message;
import org.rongtong.platform.importing.ImportProgress;
import org.rongtong.platform.importing.ImportWorkplace;
import org.rongtong.sample.SampleProvince;

/**
 * The invented province of {@link SampleProvince} in the demonstration, beside the sample region.
 *
 * @param directory where its files are written, with the mark of what was taken
 * @param store names the store, so that another store is filled anew
 */
record DemoProvince(SampleProvince province, Path directory, String store) {

    boolean isIn(ImportWorkplace workplace) {
        return laidOut().isIn(workplace);
    }

    /** Takes the province in, which takes minutes at the usual size. Says what was refused. */
    List<Message> putInto(ImportWorkplace workplace, ImportProgress progress) {
        return laidOut().putInto(workplace, progress);
    }

    private LaidOutFiles laidOut() {
        return new LaidOutFiles(directory, store, List.of("organisations", "offers"), new LaidOutFiles.Contents() {
            @Override
            public String fingerprint() {
                return SampleProvince.VERSION + "/" + province.size();
            }

            @Override
            public void layOut(Path directory) throws IOException {
                province.writeTo(directory);
            }
        });
    }
}
