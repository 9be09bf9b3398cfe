/** People who receive no RSA, admitted to be followed as those who do. */
@NullMarked
package fr.jalon.orientation.admission;

import org.jspecify.annotations.NullMarked;
