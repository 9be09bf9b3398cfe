/** What the survey asks, read from files: lines, columns, perimeter and notes. */
@NullMarked
package fr.jalon.indicators.oarsa.questionnaire;

import org.jspecify.annotations.NullMarked;
