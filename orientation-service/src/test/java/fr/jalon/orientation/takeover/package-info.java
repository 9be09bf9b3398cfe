@NullMarked
package fr.jalon.orientation.takeover;

import org.jspecify.annotations.NullMarked;
