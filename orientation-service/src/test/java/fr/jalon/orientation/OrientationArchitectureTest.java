package fr.jalon.orientation;

import fr.jalon.testkit.house.HouseRules;
import fr.jalon.testkit.house.SourceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OrientationArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theRulesOfTheHouse() {
    return new HouseRules("fr.jalon.orientation").tests();
  }

  @TestFactory
  Stream<DynamicTest> theSourcesKeepToTheirs() {
    return SourceRules.here().tests();
  }
}
