@NullMarked
package fr.jalon.orientation.parcours;

import org.jspecify.annotations.NullMarked;
