package fr.jalon.contracts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractsArchitectureTest {

  private static final Set<String> IDENTITY =
      Set.of("nir", "name", "lastname", "firstname", "birthdate", "address", "phone", "email");

  private final Iterable<JavaClass> contracts =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("fr.jalon.contracts");

  @Test
  void contractsAreTheJdkAndAnnotations() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify.annotations..",
            "com.fasterxml.jackson.annotation..",
            "fr.jalon.contracts..")
        .check(
            new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("fr.jalon.contracts"));
  }

  @Test
  void anEventIsARecordWithoutIdentity() {
    var records =
        java.util.stream.StreamSupport.stream(contracts.spliterator(), false)
            .filter(describe("records", JavaClass::isRecord))
            .toList();

    assertThat(records).isNotEmpty();
    for (var type : records) {
      assertThat(type.getFields())
          .as(type.getSimpleName())
          .noneMatch(
              field -> IDENTITY.contains(field.getName().toLowerCase(java.util.Locale.ROOT)));
    }
  }
}
