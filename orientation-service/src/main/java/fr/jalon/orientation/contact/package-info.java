/** How a person is reached: told by several sources, dated, and never used to say who they are. */
@NullMarked
package fr.jalon.orientation.contact;

import org.jspecify.annotations.NullMarked;
