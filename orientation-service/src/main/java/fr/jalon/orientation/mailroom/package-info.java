/** What people do for letters to arrive: print them in one go, post them, look into the rest. */
@NullMarked
package fr.jalon.orientation.mailroom;

import org.jspecify.annotations.NullMarked;
