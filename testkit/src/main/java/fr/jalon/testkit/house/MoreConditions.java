package fr.jalon.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What the rules need beyond ArchUnit's own vocabulary. */
final class MoreConditions {

  private static final int COLLABORATORS = 5;
  private static final int TYPES = 15;

  private MoreConditions() {}

  static ArchCondition<JavaClass> declareWhoMayCallEachOperation() {
    return new ArchCondition<>("declare who may call each operation") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethods().stream()
            .filter(MoreConditions::isOperation)
            .filter(method -> !isAnnotated(method, "fr.jalon.platform.identity.Allowed"))
            .forEach(method ->
                events.add(
                    SimpleConditionEvent.violated(
                        method, method.getFullName() + " lets nobody in: no @Allowed")));
      }
    };
  }

  private static boolean isOperation(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(
            annotation -> annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod"));
  }

  private static boolean isAnnotated(JavaMethod method, String annotation) {
    return method.getAnnotations().stream()
        .anyMatch(a -> a.getRawType().getName().equals(annotation));
  }

  static ArchRule fiveCollaborators(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<>("have at most five collaborators") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (!HouseRules.isBean(type)) {
                  return;
                }
                type.getConstructors().stream()
                    .filter(made -> collaborators(made.getRawParameterTypes()) > COLLABORATORS)
                    .forEach(made ->
                        events.add(
                            SimpleConditionEvent.violated(
                                type, type.getName() + " has too many collaborators")));
              }
            });
  }

  /** Values and configuration are no collaborators: nobody works with them. */
  private static long collaborators(Iterable<JavaClass> parameters) {
    var count = 0L;
    for (var parameter : parameters) {
      var name = parameter.getName();
      if (!name.endsWith("Config") && !name.startsWith("java.lang.") && !parameter.isPrimitive()) {
        count++;
      }
    }
    return count;
  }

  static ArchRule fifteenTypes(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<>("live in a package of at most fifteen types") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                var neighbours =
                    type.getPackage().getClasses().stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(c -> !c.isArray())
                        .filter(c -> !c.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.contains("_"))
                        .sorted()
                        .toList();
                if (neighbours.size() > TYPES) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type,
                          "%s holds %d types: %s"
                              .formatted(type.getPackageName(), neighbours.size(), neighbours)));
                }
              }
            });
  }
}
