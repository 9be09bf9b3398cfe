/** The demonstration: a short story of a few people, told through the gateway only. */
@NullMarked
package fr.jalon.localstack.demo;

import org.jspecify.annotations.NullMarked;
