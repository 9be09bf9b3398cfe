/** What every module's tests share. */
@NullMarked
package fr.jalon.testkit;

import org.jspecify.annotations.NullMarked;
