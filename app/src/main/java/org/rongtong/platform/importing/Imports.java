package org.rongtong.platform.importing;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.rongtong.kernel.Message;
import org.rongtong.platform.files.ErrorFile;
import org.rongtong.platform.files.Headings;
import org.rongtong.platform.files.TableFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the rows of a file into the store, in batches of 500, each in its own transaction, one file at a time. A row that cannot be taken
 * is told in the error file and takes no other row with it. A dry run does the same in one transaction that is rolled
 * back, so that it says what the real run would say.
 */
@Component
public class Imports {

    private final PlatformTransactionManager transactions;
    private final DataSource store;

    /** @param store that {@code transactions} are in */
    public Imports(PlatformTransactionManager transactions, DataSource store) {
        this.transactions = transactions;
        this.store = store;
    }

    /**
     * An import to be run.
     *
     * @param file opened with {@link #headings}
     * @param whole whether the file lists all that its owners have; only for a {@link ListedKind}
     */
    public record Order(
            ImportKind kind, TableFile file, Optional<Recipe> recipe, boolean dryRun, boolean whole, ErrorFile errors) {

        public Order {
            if (whole && !(kind instanceof ListedKind)) {
                throw new IllegalArgumentException(kind.name() + " knows no whole lists");
            }
        }

        /** An import of a file as it stands. */
        public static Order of(ImportKind kind, TableFile file, ErrorFile errors) {
            return new Order(kind, file, Optional.empty(), false, false, errors);
        }
    }

    /** The headers by which the header row of a file is to be found. */
    public static Headings headings(ImportKind kind, Optional<Recipe> recipe) {
        return recipe.map(Recipe::headings).orElseGet(() -> HeaderMapping.headings(kind));
    }

    /** What is wrong with {@code recipe} for {@code kind}, empty if it fits. */
    public static Optional<Message> misfit(Recipe recipe, ImportKind kind) {
        return recipe.misfits(kind).stream().findFirst();
    }

    /**
     * Runs {@code order} to the end of the file, after any other run on this store.
     *
     * @throws IllegalArgumentException if the recipe does not fit the kind
     */
    public ImportOutcome run(Order order, ImportProgress progress) {
        order.recipe().flatMap(recipe -> misfit(recipe, order.kind())).ifPresent(why -> {
            throw new IllegalArgumentException(why.toString());
        });
        RowMapping mapping = order.recipe()
                .<RowMapping>map(recipe -> new RecipeMapping(recipe, order.kind(), order.file()))
                .orElseGet(() -> new HeaderMapping(order.kind(), order.file()));
        List<String> missing = mapping.missing();
        if (!missing.isEmpty()) {
            return new ImportOutcome.ColumnsMissing(missing, order.file().headers());
        }
        try (ImportTurn turn = ImportTurn.await(store, progress)) {
            return new ImportOutcome.Done(
                    order.dryRun() ? rehearse(order, mapping, progress) : take(order, mapping, progress));
        }
    }

    private ImportSummary take(Order order, RowMapping mapping, ImportProgress progress) {
        TransactionTemplate own = template(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new ImportRun(order, mapping, own, progress).run();
    }

    // One transaction around all batches: a later row meets what an earlier one would have written.
    private ImportSummary rehearse(Order order, RowMapping mapping, ImportProgress progress) {
        TransactionTemplate nested = template(TransactionDefinition.PROPAGATION_NESTED);
        return template(TransactionDefinition.PROPAGATION_REQUIRES_NEW).execute(whole -> {
            whole.setRollbackOnly();
            return new ImportRun(order, mapping, nested, progress).run();
        });
    }

    private TransactionTemplate template(int propagation) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }
}
