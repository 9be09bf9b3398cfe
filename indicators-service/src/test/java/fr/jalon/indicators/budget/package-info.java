@NullMarked
package fr.jalon.indicators.budget;

import org.jspecify.annotations.NullMarked;
