package org.rongtong;

import java.util.ArrayList;
import java.util.List;
import org.rongtong.matching.Reindexing;
import org.rongtong.platform.importing.ImportKind;
import org.rongtong.platform.importing.ImportWorkplace;
import org.rongtong.platform.importing.Imports;
import org.rongtong.platform.store.StoreUnavailable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the platform: as a server, or as the desk at which files are imported. */
final class Startup {

    private Startup() {}

    /**
     * Starts the server.
     *
     * @param properties with those of {@link Listening}
     * @throws StoreUnavailable if the store cannot be opened
     */
    static ConfigurableApplicationContext server(StoreChoice store, List<String> properties) {
        List<String> all = new ArrayList<>(store.asProperties());
        all.add("--rongtong.server=true");
        all.add("--logging.config=classpath:logback-server.xml");
        all.add("--logging.file.name=" + store.log());
        all.addAll(properties);
        return run(new SpringApplicationBuilder(RongtongApplication.class), all);
    }

    /** What imports need, without pages and without what runs in the background; lives as long as the process. */
    static Desk desk(StoreChoice store) {
        return new Desk(withoutPages(store, List.of("--rongtong.model=false")));
    }

    /** What builds the indexes, without pages; lives as long as the process. */
    static Reindexing indexer(StoreChoice store) {
        return withoutPages(store, List.of()).getBean(Reindexing.class);
    }

    /** What commands of the operator need, as it is set, without pages and without what runs in the background. */
    static ConfigurableApplicationContext atConsole(Workplace here) {
        List<String> properties = new ArrayList<>(List.of("--rongtong.model=false"));
        here.properties().forEach((name, value) -> properties.add("--" + name + "=" + value));
        return withoutPages(here.store(), properties);
    }

    private static ConfigurableApplicationContext withoutPages(StoreChoice store, List<String> properties) {
        List<String> all = new ArrayList<>(store.asProperties());
        all.add("--rongtong.indexing=false");
        all.addAll(properties);
        return run(
                new SpringApplicationBuilder(RongtongApplication.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true),
                all);
    }

    private static ConfigurableApplicationContext run(SpringApplicationBuilder application, List<String> properties) {
        try {
            return application.run(properties.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    // Spring wraps what a bean throws; the one thing the operator can act on is taken out again.
    private static RuntimeException told(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable unavailable) {
                return unavailable;
            }
        }
        return thrown;
    }

    /** The platform without pages. */
    record Desk(ConfigurableApplicationContext context) implements ImportWorkplace {

        @Override
        public List<ImportKind> kinds() {
            return context.getBeanProvider(ImportKind.class).orderedStream().toList();
        }

        @Override
        public Imports imports() {
            return context.getBean(Imports.class);
        }
    }
}
