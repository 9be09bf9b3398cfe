package fr.jalon.orientation.ceo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A signature given on paper, and said here.
 *
 * @param agentName who signed for the département, or before whom the person signed
 */
record Signature(Signatory signatory, LocalDate on, Optional<String> place, String agentName) {}
