/**
 * The suspension of the RSA: what may be decided, by which steps, within which bounds; nothing here
 * happens by itself.
 */
@NullMarked
package fr.jalon.orientation.suspension;

import org.jspecify.annotations.NullMarked;
