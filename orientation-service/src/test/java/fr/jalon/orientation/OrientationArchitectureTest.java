package fr.jalon.orientation;

import fr.jalon.testkit.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OrientationArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theRulesOfTheHouse() {
    return new HouseRules("fr.jalon.orientation").tests();
  }
}
