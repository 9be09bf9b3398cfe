/** Finding a person by what an agent or a partner knows of them; each search is traced. */
@NullMarked
package fr.jalon.orientation.search;

import org.jspecify.annotations.NullMarked;
