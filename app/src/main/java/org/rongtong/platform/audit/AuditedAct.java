package org.rongtong.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act as the domain tells it: {@code AuditedAct.of(actor, "identity.member.invited", "membership", id)
 * .forOrganisation(firm).from(address).changing(null, after)}.
 *
 * @param act key of the act; its words stand in the messages of its domain
 * @param organisation for whom; absent where the actor acts for nobody but himself
 * @param address IP address the request came from; absent at the console
 * @param before,after any text that is the same for the same state; only its keyed digest is kept
 * @param note figures or codes, never words of a person: it cannot be erased
 */
public record AuditedAct(
        ActorRef by,
        String act,
        String objectType,
        String objectId,
        @Nullable UUID organisation,
        @Nullable String address,
        AuditResult result,
        @Nullable String before,
        @Nullable String after,
        @Nullable String note) {

    /** An act that was done, of which nothing else is known yet. */
    public static AuditedAct of(ActorRef by, String act, String objectType, Object objectId) {
        return new AuditedAct(by, act, objectType, objectId.toString(), null, null, AuditResult.DONE, null, null, null);
    }

    public AuditedAct forOrganisation(@Nullable UUID whom) {
        return new AuditedAct(by, act, objectType, objectId, whom, address, result, before, after, note);
    }

    public AuditedAct from(@Nullable String where) {
        return new AuditedAct(by, act, objectType, objectId, organisation, where, result, before, after, note);
    }

    public AuditedAct with(AuditResult outcome) {
        return new AuditedAct(by, act, objectType, objectId, organisation, address, outcome, before, after, note);
    }

    public AuditedAct changing(@Nullable String was, @Nullable String is) {
        return new AuditedAct(by, act, objectType, objectId, organisation, address, result, was, is, note);
    }

    public AuditedAct noting(String figures) {
        return new AuditedAct(by, act, objectType, objectId, organisation, address, result, before, after, figures);
    }
}
