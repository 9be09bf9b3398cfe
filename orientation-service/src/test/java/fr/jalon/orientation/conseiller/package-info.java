@NullMarked
package fr.jalon.orientation.conseiller;

import org.jspecify.annotations.NullMarked;
