/** The four processes together, through the gateway only. */
@NullMarked
package fr.jalon.systemtests;

import org.jspecify.annotations.NullMarked;
