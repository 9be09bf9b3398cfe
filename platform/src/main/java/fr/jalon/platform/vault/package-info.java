/** Secrets at rest: sealed with one key, opened only where they belong. */
@NullMarked
package fr.jalon.platform.vault;

import org.jspecify.annotations.NullMarked;
