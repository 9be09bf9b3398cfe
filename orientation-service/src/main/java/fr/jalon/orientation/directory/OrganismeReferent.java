package fr.jalon.orientation.directory;

import java.util.Optional;
import java.util.UUID;

/** An organisme to which a person may be oriented (CASF L. 262-29). */
public record OrganismeReferent(UUID id, String name, OrganismeKind kind, Optional<String> siret) {}
