/** What binds: the reading of a contract by the person, signatures, a refusal to sign. */
@NullMarked
package fr.jalon.accompaniment.contract.signing;

import org.jspecify.annotations.NullMarked;
