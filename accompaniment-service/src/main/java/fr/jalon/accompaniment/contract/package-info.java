/** The contract of a person with their référent, from its draft to both signatures. */
@NullMarked
package fr.jalon.accompaniment.contract;

import org.jspecify.annotations.NullMarked;
