/** Real PostgreSQL and real Kafka without Docker. */
@NullMarked
package fr.jalon.localstack;

import org.jspecify.annotations.NullMarked;
