/** Those who receive people for their orientation, and when they work. */
@NullMarked
package fr.jalon.orientation.conseiller;

import org.jspecify.annotations.NullMarked;
