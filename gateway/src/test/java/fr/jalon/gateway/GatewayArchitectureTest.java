package fr.jalon.gateway;

import fr.jalon.testkit.house.HouseRules;
import fr.jalon.testkit.house.SourceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GatewayArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theRulesOfTheHouse() {
    return new HouseRules("fr.jalon.gateway").tests();
  }

  @TestFactory
  Stream<DynamicTest> theRulesOfTheSources() {
    return SourceRules.here().tests();
  }
}
