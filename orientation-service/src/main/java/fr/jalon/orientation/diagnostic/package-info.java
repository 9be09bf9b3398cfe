/** What is understood of a person's situation, domain by domain, before anyone decides. */
@NullMarked
package fr.jalon.orientation.diagnostic;

import org.jspecify.annotations.NullMarked;
