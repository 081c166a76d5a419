package org.rongtong.platform.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where an installation has moved to: {@code database.properties} in its data directory, for its owner's eyes only. */
record RememberedStore(OwnerOnlyFile file) {

    static RememberedStore in(Path dataDirectory) {
        return new RememberedStore(new OwnerOnlyFile(dataDirectory.resolve("database.properties")));
    }

    /**
     * The external database; empty: the embedded one.
     *
     * @throws StoreUnavailable if the file is there and cannot be understood: nobody may go on writing into the store
     *     that was left
     */
    Optional<StoreAddress> read() {
        if (!file.exists()) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (StringReader in = new StringReader(file.read())) {
            lines.load(in);
            return Optional.of(new StoreAddress(line(lines, "url"), line(lines, "user"), line(lines, "password")));
        } catch (IOException | IllegalArgumentException e) {
            throw StoreUnavailable.because(e, "remembered", file.path());
        }
    }

    private static String line(Properties lines, String name) {
        @Nullable String value = lines.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    void write(StoreAddress moved) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("url", moved.url());
        lines.setProperty("user", moved.user());
        lines.setProperty("password", moved.password());
        StringWriter text = new StringWriter();
        lines.store(text, "The database of this installation, written by move-to-postgres");
        file.write(text.toString());
    }

    void forget() throws IOException {
        file.delete();
    }
}
