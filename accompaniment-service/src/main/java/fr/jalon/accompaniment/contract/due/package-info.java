/** What contracts wait for: a signature, a renewal, the time that the law leaves. */
@NullMarked
package fr.jalon.accompaniment.contract.due;

import org.jspecify.annotations.NullMarked;
