@NullMarked
package fr.jalon.planted.beta;

import org.jspecify.annotations.NullMarked;
