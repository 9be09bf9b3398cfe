package fr.jalon.orientation.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * The professional who follows people for an organisme référent (CASF L. 262-27).
 *
 * @param agentId the {@code sub} of their token, when they sign in here
 */
public record Referent(UUID id, UUID organismeId, String displayName, Optional<String> agentId) {}
