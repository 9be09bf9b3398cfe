package fr.jalon.orientation.parcours;

import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.policy.EntryRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The file that opens or closes parcours, as the département received it.
 *
 * @param stock whether it is the first monthly file, which opens what is there and counts no
 *     entrant
 * @param stockKnown whether such a file was read, now or before
 * @param readBefore whether the same flow was read to its end already, from another file
 * @param lastMonthly reference date of the monthly file before this one
 */
public record Reception(
    UUID fileId,
    FlowHeader header,
    LocalDate receivedOn,
    EntryRule rule,
    boolean stock,
    boolean stockKnown,
    boolean readBefore,
    Optional<LocalDate> lastMonthly,
    String departement,
    Instant now) {}
