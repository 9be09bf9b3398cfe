/**
 * Documents that prove something: pages printed as archivable PDF, what they carry within, their
 * seal, and the files and drawings that people hand in.
 */
@NullMarked
package fr.jalon.platform.document;

import org.jspecify.annotations.NullMarked;
