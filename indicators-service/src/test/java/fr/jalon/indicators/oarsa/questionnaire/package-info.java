@NullMarked
package fr.jalon.indicators.oarsa.questionnaire;

import org.jspecify.annotations.NullMarked;
