@NullMarked
package fr.jalon.indicators.measure;

import org.jspecify.annotations.NullMarked;
