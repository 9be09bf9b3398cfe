package fr.jalon.platform.document;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Names the first character that a document would not show. */
public class PrintableValidator implements ConstraintValidator<Printable, String> {

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    var lacking = Typeface.lacking(text);
    if (lacking.isEmpty()) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(sentence(lacking.getAsInt()))
        .addConstraintViolation();
    return false;
  }

  private static String sentence(int character) {
    var shown = Character.isISOControl(character) ? "" : "« %c » ".formatted(character);
    return "Le caractère %s(U+%04X) ne s'imprime pas".formatted(shown, character);
  }
}
