package org.rongtong.directory;

import java.util.UUID;

/** Which organisation; stays the same whatever its name, credit code or kind become. */
public record OrganisationId(UUID value) {}
