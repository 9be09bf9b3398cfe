package fr.jalon.platform.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * What a signed document is known by.
 *
 * @param sha256 of the document
 * @param contentSha256 of the data that it carries; unknown for those sealed before they carried
 *     any
 */
public record Seal(String sha256, Optional<String> contentSha256, Optional<Instant> sealedAt) {}
