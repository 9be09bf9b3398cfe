@NullMarked
package fr.jalon.orientation.matching;

import org.jspecify.annotations.NullMarked;
