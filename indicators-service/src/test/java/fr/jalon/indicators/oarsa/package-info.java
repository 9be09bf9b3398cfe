@NullMarked
package fr.jalon.indicators.oarsa;

import org.jspecify.annotations.NullMarked;
