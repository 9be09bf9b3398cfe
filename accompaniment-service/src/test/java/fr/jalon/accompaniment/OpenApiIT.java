package fr.jalon.accompaniment;

import fr.jalon.testkit.OpenApiDocument;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class OpenApiIT {

  private static final OpenApiDocument DOCUMENT =
      new OpenApiDocument("/api/accompaniment/v1/openapi", "accompaniment-service");

  @Test
  void theDocumentCheckedInIsTheOneServed() {
    DOCUMENT.mustBeCheckedIn();
  }

  @Test
  void everyOperationIsDescribed() {
    DOCUMENT.mustBeComplete();
  }
}
