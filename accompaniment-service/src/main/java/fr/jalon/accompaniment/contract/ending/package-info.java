/** The end of a contract before its term: decided by somebody, or with the follow-up. */
@NullMarked
package fr.jalon.accompaniment.contract.ending;

import org.jspecify.annotations.NullMarked;
