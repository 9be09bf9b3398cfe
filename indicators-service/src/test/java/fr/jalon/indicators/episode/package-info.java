@NullMarked
package fr.jalon.indicators.episode;

import org.jspecify.annotations.NullMarked;
