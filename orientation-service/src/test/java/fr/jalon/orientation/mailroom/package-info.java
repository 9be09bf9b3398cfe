@NullMarked
package fr.jalon.orientation.mailroom;

import org.jspecify.annotations.NullMarked;
