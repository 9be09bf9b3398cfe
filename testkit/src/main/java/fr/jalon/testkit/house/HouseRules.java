package fr.jalon.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every service keeps to, checked on its compiled classes. Each rule was seen to fail on a
 * planted violation ({@code HouseRulesTest}); none can pass on an empty set.
 *
 * @param root the service's package, such as {@code fr.jalon.orientation}
 */
public record HouseRules(String root) {

  private static final List<String> SERVICES =
      List.of("orientation", "accompaniment", "indicators", "gateway");

  private static final String BANNED_NAMES =
      ".*\\.(Abstract|Base)[A-Z][A-Za-z]*|.*[a-z](Impl|Manager|Helper|Util|Utils|Dto|Common|Info|Data|Processor|Service)";

  /** The rules as tests on the classes of the module, its tests left out. */
  public Stream<DynamicTest> tests() {
    var classes =
        new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(root);
    return tests(classes);
  }

  Stream<DynamicTest> tests(JavaClasses classes) {
    return rules().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
  }

  /** The rules by name. */
  public Map<String, ArchRule> rules() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("a service imports no other service", aServiceImportsNoOther());
    rules.put("only repositories touch the database", onlyRepositoriesTouchTheDatabase());
    rules.put("only resources speak HTTP", onlyResourcesSpeakHttp());
    rules.put("only consumers take events", onlyConsumersTakeEvents());
    rules.put("only the platform speaks to Kafka", onlyThePlatformSpeaksToKafka());
    rules.put("features have no cycles", featuresHaveNoCycles());
    rules.put("what is not a bean is plain Java", whatIsNotABeanIsPlainJava());
    rules.put("every operation declares who may call it", everyOperationDeclaresWhoMayCallIt());
    rules.put("names say what a thing is", namesSayWhatAThingIs());
    rules.put("a bean has at most five collaborators", MoreConditions.fiveCollaborators(root));
    rules.put("a package holds at most fifteen types", MoreConditions.fifteenTypes(root));
    return rules;
  }

  private ArchRule aServiceImportsNoOther() {
    var others =
        SERVICES.stream()
            .map(name -> "fr.jalon." + name)
            .filter(other -> !other.equals(root))
            .map(other -> other + "..")
            .toArray(String[]::new);
    return noClasses().that(inService()).should().dependOnClassesThat().resideInAnyPackage(others);
  }

  private ArchRule onlyRepositoriesTouchTheDatabase() {
    return noClasses()
        .that(inService())
        .and(named("are neither repositories nor rows", ".*(Repository|Row)"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "jakarta.persistence..",
            "io.agroal..",
            "org.postgresql..",
            "org.hibernate..",
            "io.quarkus.hibernate..");
  }

  private ArchRule onlyResourcesSpeakHttp() {
    return noClasses()
        .that(inService())
        .and(named("are not resources", ".*(Resource|Mapper|Filter)"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");
  }

  private ArchRule onlyConsumersTakeEvents() {
    return noClasses()
        .that(inService())
        .and(named("are not consumers", ".*Consumer"))
        .should()
        .dependOnClassesThat(nameMatching("fr\\.jalon\\.platform\\.event\\.EventConsumer"));
  }

  private ArchRule onlyThePlatformSpeaksToKafka() {
    return noClasses()
        .that(inService())
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.kafka.."));
  }

  private ArchRule featuresHaveNoCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private ArchRule whatIsNotABeanIsPlainJava() {
    return noClasses()
        .that(inService())
        .and(describe("are not beans", type -> !isBean(outermost(type))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.ws.rs..",
            "jakarta.persistence..",
            "jakarta.transaction..",
            "jakarta.enterprise..",
            "io.quarkus..",
            "org.hibernate..");
  }

  private ArchRule everyOperationDeclaresWhoMayCallIt() {
    return classes().that(inService()).should(MoreConditions.declareWhoMayCallEachOperation());
  }

  private ArchRule namesSayWhatAThingIs() {
    return noClasses().that(inService()).should().haveNameMatching(BANNED_NAMES);
  }

  private DescribedPredicate<JavaClass> inService() {
    return resideInAPackage(root + "..");
  }

  private static DescribedPredicate<JavaClass> named(String description, String pattern) {
    return describe(description, type -> !outermost(type).getSimpleName().matches(pattern));
  }

  static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
  }

  /** Whether the framework makes it: a bean, an entity, an edge, a mapped configuration. */
  static boolean isBean(JavaClass type) {
    return type.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().getName())
        .anyMatch(name ->
            name.startsWith("jakarta.enterprise.context.")
                || name.startsWith("jakarta.ws.rs.")
                || name.equals("jakarta.inject.Singleton")
                || name.equals("jakarta.persistence.Entity")
                || name.startsWith("io.smallrye.config.")
                || name.startsWith("io.quarkus.")
                || name.startsWith("org.eclipse.microprofile.config.")
                || name.startsWith("org.eclipse.microprofile.health."));
  }
}
