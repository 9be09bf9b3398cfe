/** What the CAF and the MSA are told of suspensions over a period, in a layout of our own. */
@NullMarked
package fr.jalon.orientation.suspension.bordereau;

import org.jspecify.annotations.NullMarked;
