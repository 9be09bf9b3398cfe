/** A person, or all whom somebody follows, handed over to another référent. */
@NullMarked
package fr.jalon.accompaniment.caseload.transfer;

import org.jspecify.annotations.NullMarked;
