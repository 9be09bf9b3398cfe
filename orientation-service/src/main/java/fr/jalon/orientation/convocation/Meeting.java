package fr.jalon.orientation.convocation;

import java.time.OffsetDateTime;
import java.util.UUID;

/** When and where a person is expected, as the convocation says it. */
record Meeting(UUID rendezVousId, OffsetDateTime startsAt, int minutes, String site) {}
