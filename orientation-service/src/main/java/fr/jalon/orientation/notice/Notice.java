package fr.jalon.orientation.notice;

import fr.jalon.contracts.Channel;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How and when a person was told their orientation: a proof, since the contract's month runs from
 * it (C. trav. D. 5411-14-1).
 */
record Notice(
    UUID orientationId,
    UUID parcoursId,
    UUID personId,
    int rank,
    Channel channel,
    LocalDate notifiedOn,
    String pdfSha256,
    String notifiedByName) {}
