package fr.jalon.indicators.declaration.partner;

import java.time.Instant;

/** An agent who declares for an organisation, and since when. */
record Pilot(String agentId, String organisation, Instant attachedAt) {}
