/** The dated rules: which regime, which deadlines, who enters the scope and who leaves it. */
@NullMarked
package fr.jalon.orientation.policy;

import org.jspecify.annotations.NullMarked;
