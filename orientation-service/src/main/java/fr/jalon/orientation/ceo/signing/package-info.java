/** What binds: the reading of a CEO by the person, signatures, a refusal to sign. */
@NullMarked
package fr.jalon.orientation.ceo.signing;

import org.jspecify.annotations.NullMarked;
