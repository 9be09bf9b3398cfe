/** The follow-up of a person once oriented: référent, first rendez-vous, contract, end. */
@NullMarked
package fr.jalon.accompaniment;

import org.jspecify.annotations.NullMarked;
