package org.rongtong.directory;

import gg.jte.Content;
import java.util.Optional;
import org.rongtong.platform.web.Page;

/** A section that a domain further up puts on the page of every organisation, between its facts and its record. */
public interface OrganisationSection {

    /** The section of {@code organisation} for the reader of {@code page}; empty where there is nothing to show. */
    Optional<Content> of(OrganisationId organisation, Page page);
}
