package fr.jalon.accompaniment;

import fr.jalon.accompaniment.francetravail.FranceTravailStub;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The same real PostgreSQL, Kafka and identities for each integration test of this service. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "accompaniment"))
@QuarkusTestResource(IdentityStub.class)
@QuarkusTestResource(FranceTravailStub.class)
public @interface AccompanimentStack {}
