package fr.jalon.indicators;

import static io.restassured.RestAssured.given;

import fr.jalon.testkit.CheckedIn;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class OpenApiIT {

  @Test
  void theDocumentCheckedInIsTheOneServed() {
    CheckedIn.of("indicators-service/openapi.yaml")
        .mustBe(given().get(Figures.API + "/openapi").asString());
  }
}
