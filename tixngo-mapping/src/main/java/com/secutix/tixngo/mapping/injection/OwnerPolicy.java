package com.secutix.tixngo.mapping.injection;

import com.secutix.tixngo.mapping.s360.S360Ticket;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose wallet a reprinted ticket goes to: that of the last owner TIXNGO knows of the ticket it replaces, or the cultural
 * contact's (documented both ways, hence a policy). A ticket that replaces none always goes to the cultural contact. A pure
 * function, safe to share between threads.
 */
@FunctionalInterface
public interface OwnerPolicy {

    /**
     * {@return whether a reprinted ticket goes to the last owner of the one it replaces}
     *
     * @param ticket the reprinted ticket
     * @param invalidationReason why the ticket it replaces was invalidated; {@code null} when unknown
     */
    boolean goesToLastOwner(S360Ticket ticket, @Nullable String invalidationReason);

    /** {@return every ticket goes to its cultural contact} */
    static OwnerPolicy culturalContact() {
        return (ticket, reason) -> false;
    }

    /** {@return a reprinted ticket goes to its last owner} */
    static OwnerPolicy lastOwner() {
        return (ticket, reason) -> true;
    }

    /**
     * {@return a reprinted ticket goes to its last owner, except after one of these invalidation reasons}
     *
     * @param reasons the reasons, compared without regard to case and surrounding blanks
     */
    static OwnerPolicy lastOwnerExceptAfter(Collection<String> reasons) {
        Set<String> exceptions = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        reasons.forEach(reason -> exceptions.add(reason.strip()));
        return (ticket, reason) -> reason == null || !exceptions.contains(reason.strip());
    }

    /**
     * {@return the policy that the custom parameters choose}
     *
     * @param overlaySpectatorDetailsWithLastOwner value of that parameter (documented default: true)
     * @param resetInjectionInvalidationReasons value of that parameter (documented default: none)
     */
    static OwnerPolicy of(
            boolean overlaySpectatorDetailsWithLastOwner, Collection<String> resetInjectionInvalidationReasons) {
        return overlaySpectatorDetailsWithLastOwner
                ? lastOwnerExceptAfter(resetInjectionInvalidationReasons)
                : culturalContact();
    }
}
