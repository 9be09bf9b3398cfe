package fr.jalon.orientation.convocation;

import java.time.Instant;

/** When and where a person is expected, as the convocation says it. */
record Meeting(Instant startsAt, int minutes, String site) {}
