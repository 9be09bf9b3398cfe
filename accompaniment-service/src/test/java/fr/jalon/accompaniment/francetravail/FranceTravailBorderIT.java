package fr.jalon.accompaniment.francetravail;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.followed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.testkit.AuthorisationMatrix;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@AccompanimentStack
class FranceTravailBorderIT {

  @TestFactory
  Stream<DynamicTest> eachOperationIsForItsRolesAndItsOwnDepartement() {
    var mine =
        new AuthorisationMatrix(API + "/openapi", FranceTravailIds.of(followed()))
            .tests()
            .filter(test ->
                test.getDisplayName().matches("\\S+ \\S*(france-travail|/exports)\\S*( .*)?"))
            .toList();
    assertThat(mine).isNotEmpty();
    return mine.stream();
  }
}
