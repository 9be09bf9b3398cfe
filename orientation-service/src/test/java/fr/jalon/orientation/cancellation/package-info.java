@NullMarked
package fr.jalon.orientation.cancellation;

import org.jspecify.annotations.NullMarked;
