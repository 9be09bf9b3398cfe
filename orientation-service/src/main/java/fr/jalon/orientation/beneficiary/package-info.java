/** Persons and their households, and the dated history of each person's right. */
@NullMarked
package fr.jalon.orientation.beneficiary;

import org.jspecify.annotations.NullMarked;
