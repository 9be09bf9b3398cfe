@NullMarked
package fr.jalon.planted;

import org.jspecify.annotations.NullMarked;
