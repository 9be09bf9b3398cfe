package fr.jalon.indicators;

import fr.jalon.testkit.OpenApiDocument;
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

  private static final OpenApiDocument DOCUMENT =
      new OpenApiDocument(Figures.API + "/openapi", "indicators-service");

  @Test
  void theDocumentCheckedInIsTheOneServed() {
    DOCUMENT.mustBeCheckedIn();
  }

  @Test
  void everyOperationIsDescribed() {
    DOCUMENT.mustBeComplete();
  }
}
