@NullMarked
package fr.jalon.indicators.dashboard;

import org.jspecify.annotations.NullMarked;
