/**
 * The issuer of tokens of a local start: same shape as Keycloak's, never for a real département.
 */
@NullMarked
package fr.jalon.localstack.issuer;

import org.jspecify.annotations.NullMarked;
