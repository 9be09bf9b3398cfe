@NullMarked
package fr.jalon.orientation.recognition;

import org.jspecify.annotations.NullMarked;
