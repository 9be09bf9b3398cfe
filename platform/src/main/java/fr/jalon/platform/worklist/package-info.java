/** What waits for somebody, list by list: counted, filtered, paged, exported. */
@NullMarked
package fr.jalon.platform.worklist;

import org.jspecify.annotations.NullMarked;
