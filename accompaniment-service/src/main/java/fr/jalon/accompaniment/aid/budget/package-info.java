/** The money of each line of aid, by year and territory. */
@NullMarked
package fr.jalon.accompaniment.aid.budget;

import org.jspecify.annotations.NullMarked;
