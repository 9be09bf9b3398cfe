package fr.jalon.platform.event;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event waiting to leave. */
record OutboxRow(
    long id,
    UUID eventId,
    String departement,
    UUID key,
    String type,
    String payload,
    OffsetDateTime occurredAt,
    @Nullable String traceparent,
    @Nullable String correlationId) {}
