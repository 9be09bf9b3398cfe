/** What the {@code jalon} script hands over once a JDK is found and everything is built. */
@NullMarked
package fr.jalon.localstack.command;

import org.jspecify.annotations.NullMarked;
