@NullMarked
package fr.jalon.indicators.oarsa.count;

import org.jspecify.annotations.NullMarked;
