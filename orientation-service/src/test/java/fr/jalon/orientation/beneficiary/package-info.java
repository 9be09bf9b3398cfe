@NullMarked
package fr.jalon.orientation.beneficiary;

import org.jspecify.annotations.NullMarked;
