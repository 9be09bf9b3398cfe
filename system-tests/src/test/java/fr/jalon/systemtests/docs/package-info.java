/** The documents that the build holds against the code. */
@NullMarked
package fr.jalon.systemtests.docs;

import org.jspecify.annotations.NullMarked;
