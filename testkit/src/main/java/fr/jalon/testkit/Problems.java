package fr.jalon.testkit;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** What every refusal must look like. */
public final class Problems {

  private Problems() {}

  /** A problem+json of this type and status, with a title, a detail and a correlation id. */
  public static ResponseSpecification refused(int status, String code) {
    return new ResponseSpecBuilder()
        .expectStatusCode(status)
        .expectHeader("Content-Type", startsWith("application/problem+json"))
        .expectBody("type", equalTo("/problems/" + code))
        .expectBody("status", equalTo(status))
        .expectBody("title", not(endsWith("null")))
        .expectBody("detail", not(equalTo("")))
        .expectBody("correlationId", not(equalTo("")))
        .build();
  }

  /** The same, blaming one field. */
  public static ResponseSpecification refused(int status, String code, String pointer) {
    return new ResponseSpecBuilder()
        .addResponseSpecification(refused(status, code))
        .expectBody("errors[0].pointer", equalTo(pointer))
        .build();
  }
}
