package fr.jalon.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.jalon.testkit.house.HouseRules;
import fr.jalon.testkit.house.SourceRules;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlatformArchitectureTest {

  /** What the platform is made of makes it an exception to some rules of the services. */
  private static final Set<String> FOR_SERVICES_ONLY =
      Set.of(
          "only repositories touch the database",
          "only resources speak HTTP",
          "only consumers take events",
          "only the platform speaks to Kafka",
          "features have no cycles",
          "what is not a bean is plain Java");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("fr.jalon.platform");

  @TestFactory
  Stream<DynamicTest> house() {
    return new HouseRules("fr.jalon.platform")
        .rules().entrySet().stream()
            .filter(rule -> !FOR_SERVICES_ONLY.contains(rule.getKey()))
            .map(rule ->
                DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(CLASSES)));
  }

  @TestFactory
  Stream<DynamicTest> sources() {
    return SourceRules.here().tests();
  }

  @Test
  void itHoldsNoDomainWord() {
    noClasses()
        .that()
        .resideInAPackage("fr.jalon.platform..")
        .should()
        .haveNameMatching(
            "(?i).*(parcours|orientation|accompan|beneficiar|referent|convocation|indicator"
                + "|rendezvous|household|contrat|\\bceo\\b|\\bcer\\b).*")
        .check(CLASSES);
  }

  @Test
  void onlyEventsProduceToKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fr.jalon.platform.event..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(CLASSES);
  }
}
