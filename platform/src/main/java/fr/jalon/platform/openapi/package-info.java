/** What every service's OpenAPI document says in the same words. */
@NullMarked
package fr.jalon.platform.openapi;

import org.jspecify.annotations.NullMarked;
