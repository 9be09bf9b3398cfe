/** Which département a piece of work is for, enforced by the database. */
@NullMarked
package fr.jalon.platform.tenancy;

import org.jspecify.annotations.NullMarked;
