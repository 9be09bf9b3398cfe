package fr.jalon.platform.document;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of which a document can show every character. */
@Constraint(validatedBy = PrintableValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Printable {
  String message() default "ne s'imprime pas";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
