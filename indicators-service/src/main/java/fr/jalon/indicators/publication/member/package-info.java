/** Those behind a figure: counted one by one, sealed, shown to the few who may check. */
@NullMarked
package fr.jalon.indicators.publication.member;

import org.jspecify.annotations.NullMarked;
