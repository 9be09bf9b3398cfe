/** Takes in the files of the CAF and the MSA: receives, screens, applies them and keeps their ledger. */
@NullMarked
package fr.jalon.orientation.intake;

import org.jspecify.annotations.NullMarked;
