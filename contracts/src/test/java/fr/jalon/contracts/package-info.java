@NullMarked
package fr.jalon.contracts;

import org.jspecify.annotations.NullMarked;
