package fr.jalon.accompaniment;

import fr.jalon.testkit.house.HouseRules;
import fr.jalon.testkit.house.SourceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AccompanimentArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theRulesOfTheHouse() {
    return new HouseRules("fr.jalon.accompaniment").tests();
  }

  @TestFactory
  Stream<DynamicTest> theRulesOfTheSources() {
    return SourceRules.here().tests();
  }
}
