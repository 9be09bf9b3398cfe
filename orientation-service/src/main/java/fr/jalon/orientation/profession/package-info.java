/** The professions of those who receive and follow people, and how many one ETP follows. */
@NullMarked
package fr.jalon.orientation.profession;

import org.jspecify.annotations.NullMarked;
