package org.rongtong.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every domain records its acts (SEC-4).
 *
 * <p>Entries are written last, when the transaction of the act commits: the act and its entry are both there or neither
 * is, and other transactions wait for the chain no longer than this one takes to commit. The transaction must be one of
 * {@code read committed}, which is what everybody gets who does not ask otherwise.
 */
@Component
public class AuditLog {

    private final AuditChain chain;
    private final TransactionTemplate alone;

    AuditLog(AuditChain chain, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Records {@code act} in the running transaction; where there is none, or one that only reads, in one of its own at
     * once.
     */
    public void record(AuditedAct act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            waiting().add(chain.told(act));
        } else {
            recordWhateverComes(act);
        }
    }

    /** Records {@code act} at once, also where the running transaction is taken back: a refusal, a failed sign-in. */
    public void recordWhateverComes(AuditedAct act) {
        recordWhateverComes(List.of(act));
    }

    /** As {@link #recordWhateverComes(AuditedAct)}, several acts at the price of one. */
    public void recordWhateverComes(List<AuditedAct> acts) {
        List<AuditChain.Told> told = acts.stream().map(chain::told).toList();
        alone.executeWithoutResult(status -> chain.append(told));
    }

    private Waiting waiting() {
        Optional<Waiting> there = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .findFirst();
        return there.orElseGet(() -> {
            Waiting first = new Waiting(chain);
            TransactionSynchronizationManager.registerSynchronization(first);
            return first;
        });
    }

    /** The acts of one transaction until it commits. */
    private static final class Waiting implements TransactionSynchronization, Ordered {

        private final AuditChain chain;
        private final List<AuditChain.Told> acts = new ArrayList<>();
        private boolean written;

        Waiting(AuditChain chain) {
            this.chain = chain;
        }

        void add(AuditChain.Told act) {
            if (written) {
                chain.append(List.of(act));
            } else {
                acts.add(act);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            chain.append(acts);
        }

        // What others do before the commit shall not happen while the rest of the platform waits.
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
