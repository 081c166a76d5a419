package org.rongtong.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An installation's way from its embedded database to an external PostgreSQL, and back.
 *
 * <p>The store that is left stays as it is. The installation changes over only when the copy has been compared, by one
 * file that appears or disappears as a whole.
 */
record StoreMove(Path dataDirectory, Path programs, MoveProgress progress) {

    static StoreMove of(Path dataDirectory, MoveProgress progress) {
        return new StoreMove(dataDirectory, new PostgresFiles(dataDirectory).home(), progress);
    }

    /**
     * @param target URL, role and password of an empty database
     * @throws StoreUnavailable with what stands in the way; then the installation is where it was
     */
    List<CopiedTable> to(StoreAddress target) {
        RememberedStore remembered = RememberedStore.in(dataDirectory);
        remembered.read().ifPresent(there -> {
            throw StoreUnavailable.because("move.moved", dataDirectory, there.url());
        });
        if (!Files.exists(new PostgresFiles(dataDirectory).cluster())) {
            throw StoreUnavailable.because("move.nothing", dataDirectory);
        }
        ExternalPostgres.at(target.url(), target.user(), target.password());
        try (EmbeddedPostgres embedded = EmbeddedPostgres.startAlone(dataDirectory, programs)) {
            embedded.migrate(StoreCopy.source(embedded.address()));
            StoreCopy copy = new StoreCopy(embedded.address(), target, progress);
            List<CopiedTable> copied = copy.run();
            changeOver(remembered, target, copy);
            return copied;
        }
    }

    private void changeOver(RememberedStore remembered, StoreAddress target, StoreCopy copy) {
        try {
            remembered.write(target);
        } catch (IOException e) {
            copy.undo();
            throw StoreUnavailable.because(e, "directory", dataDirectory, e.toString());
        }
    }

    /**
     * Brings everything that the external database holds now into the embedded one.
     *
     * @param given role and password, where they are others by now than at the move
     * @throws StoreUnavailable with what stands in the way; then the installation is where it was
     */
    List<CopiedTable> back(StoreSettings given) {
        RememberedStore remembered = RememberedStore.in(dataDirectory);
        StoreAddress moved =
                remembered.read().orElseThrow(() -> StoreUnavailable.because("move.stayed", dataDirectory));
        StoreAddress external = moved.as(given.user(), given.password());
        ExternalPostgres.at(external.url(), external.user(), external.password());
        try (EmbeddedPostgres embedded = EmbeddedPostgres.startAlone(dataDirectory, programs)) {
            SpareDatabase spare = new SpareDatabase(embedded);
            List<CopiedTable> copied = new StoreCopy(external, spare.create(), progress).run();
            spare.takeOver();
            remembered.forget();
            return copied;
        } catch (IOException e) {
            throw StoreUnavailable.because(e, "directory", dataDirectory, e.toString());
        }
    }
}
