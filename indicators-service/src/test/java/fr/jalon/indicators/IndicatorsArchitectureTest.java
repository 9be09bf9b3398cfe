package fr.jalon.indicators;

import fr.jalon.testkit.house.HouseRules;
import fr.jalon.testkit.house.SourceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IndicatorsArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theRulesOfTheHouse() {
    return new HouseRules("fr.jalon.indicators").tests();
  }

  @TestFactory
  Stream<DynamicTest> theRulesOfTheSources() {
    return SourceRules.here().tests();
  }
}
