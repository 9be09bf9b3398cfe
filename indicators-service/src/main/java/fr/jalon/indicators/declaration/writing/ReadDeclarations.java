package fr.jalon.indicators.declaration.writing;

import fr.jalon.indicators.declaration.Declaration;
import fr.jalon.indicators.declaration.DeclarationId;
import fr.jalon.indicators.declaration.DeclarationRepository;
import fr.jalon.indicators.declaration.DeclarationRepository.Place;
import fr.jalon.indicators.declaration.DeclarationRepository.Wanted;
import fr.jalon.indicators.declaration.Version;
import fr.jalon.indicators.declaration.partner.CurrentStanding;
import fr.jalon.indicators.declaration.partner.Standing;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a pilot what it declared, and the département what all did. */
@ApplicationScoped
class ReadDeclarations {
  private final VisibleDeclarations visible;
  private final DeclarationRepository declarations;
  private final CurrentStanding standing;

  ReadDeclarations(
      VisibleDeclarations visible, DeclarationRepository declarations, CurrentStanding standing) {
    this.visible = visible;
    this.declarations = declarations;
    this.standing = standing;
  }

  @Transactional
  Version handle(DeclarationId id) {
    return visible.get(id, standing.reading());
  }

  @Transactional
  List<Version> versions(DeclarationId id) {
    return visible.versions(id, standing.reading());
  }

  @Transactional
  Page<Version> page(
      Optional<String> period,
      Optional<String> organisation,
      Optional<String> code,
      Optional<Declaration.Status> status,
      @Nullable String cursor,
      int limit) {
    var own =
        switch (standing.reading()) {
          case Standing.Partner(var mine) -> mine;
          case Standing.Departement() -> organisation.orElse("");
        };
    var found =
        declarations.page(
            new Wanted(period.orElse(""), own, code.orElse(""), status.map(Enum::name).orElse("")),
            place(cursor),
            limit + 1);
    return Page.of(found, limit, ReadDeclarations::after);
  }

  private static Place place(@Nullable String cursor) {
    var parsed = Cursor.parse(cursor, 4);
    if (parsed.isFirstPage()) {
      return Place.BEFORE_ALL;
    }
    var parts = parsed.parts();
    return new Place(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }

  private static Cursor after(Version last) {
    var subject = last.declaration().subject();
    return Cursor.of(
        subject.period().name(),
        subject.figure().code(),
        subject.figure().variant(),
        subject.organisation());
  }
}
