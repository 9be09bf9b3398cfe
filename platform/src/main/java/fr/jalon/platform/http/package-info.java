/** What every HTTP operation shares: creations done once, edits on the latest version, pages. */
@NullMarked
package fr.jalon.platform.http;

import org.jspecify.annotations.NullMarked;
