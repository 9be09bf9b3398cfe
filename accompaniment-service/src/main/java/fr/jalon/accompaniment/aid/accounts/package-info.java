/** What was decided, as the accountancy takes it. */
@NullMarked
package fr.jalon.accompaniment.aid.accounts;

import org.jspecify.annotations.NullMarked;
