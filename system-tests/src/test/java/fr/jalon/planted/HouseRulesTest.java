package fr.jalon.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.jalon.testkit.house.HouseRules;
import fr.jalon.testkit.house.SourceRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A rule that cannot fail protects nothing: each one is shown its violation. */
class HouseRulesTest {

  private static final HouseRules RULES = new HouseRules("fr.jalon.planted");

  @TestFactory
  Stream<DynamicTest> everyRuleSeesItsPlantedViolation() {
    var planted = new ClassFileImporter().importPackages("fr.jalon.planted");
    return RULES.rules().entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(),
                () ->
                    assertThatThrownBy(() -> rule.getValue().check(planted))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("planted")));
  }

  @TestFactory
  Stream<DynamicTest> noRulePassesOnAnEmptySet() {
    var nothing = new ClassFileImporter().importPackages("fr.jalon.nowhere");
    return RULES.rules().entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(),
                () ->
                    assertThatThrownBy(() -> rule.getValue().check(nothing))
                        .isInstanceOf(AssertionError.class)));
  }

  @Test
  void theSourceRulesSeeTheirs(@TempDir Path module) throws IOException {
    var source = module.resolve("src/main/java/Planted.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "// TO" + "DO later\n" + "//\n".repeat(300));

    var failures =
        new SourceRules(module)
            .tests()
            .filter(test -> fails(test))
            .map(DynamicTest::getDisplayName);

    assertThat(failures).hasSize(3);
  }

  private static boolean fails(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return false;
    } catch (AssertionError seen) {
      return true;
    } catch (Throwable other) {
      throw new IllegalStateException(other);
    }
  }
}
