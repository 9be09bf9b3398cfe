/** Reads XML that trusts nothing: closed limits, no document type, every failure a refusal. */
@NullMarked
package fr.jalon.platform.guardedxml;

import org.jspecify.annotations.NullMarked;
