/** Who answers for whom, how many people each follows, and how many they may. */
@NullMarked
package fr.jalon.accompaniment.caseload;

import org.jspecify.annotations.NullMarked;
