/** A person's identity: sealed, named only on a traced request. */
@NullMarked
package fr.jalon.orientation.beneficiary;

import org.jspecify.annotations.NullMarked;
