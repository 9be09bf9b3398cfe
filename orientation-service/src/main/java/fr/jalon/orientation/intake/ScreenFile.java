package fr.jalon.orientation.intake;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.cnaf.Layout.Use;
import fr.jalon.orientation.cnaf.Screening;
import fr.jalon.orientation.intake.FluxFile.Done;
import fr.jalon.orientation.intake.FluxFile.GivenUp;
import fr.jalon.orientation.intake.FluxFile.Reading;
import fr.jalon.orientation.intake.FluxFile.Received;
import fr.jalon.orientation.intake.FluxFile.Refused;
import fr.jalon.orientation.policy.EntryRules;
import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Reads a file through once without applying anything: it is begun, or refused with its reason. */
@ApplicationScoped
class ScreenFile {
  private final FluxFileRepository files;
  private final Spool spool;
  private final EntryRules entryRules;
  private final Tenancy tenancy;
  private final Clock clock;

  ScreenFile(
      FluxFileRepository files, Spool spool, EntryRules entryRules, Tenancy tenancy, Clock clock) {
    this.files = files;
    this.spool = spool;
    this.entryRules = entryRules;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** Answers nothing when there is nothing to apply: the ledger says why. */
  Optional<Screening> handle(UUID fileId) throws IOException {
    var departement = tenancy.departement();
    if (!spool.holds(departement, fileId)) {
      lost(fileId);
      return Optional.empty();
    }
    try (var file = spool.open(departement, fileId)) {
      var screening = Screening.of(file, spool.limits(), departement);
      return begin(fileId, screening) ? Optional.of(screening) : Optional.empty();
    } catch (FlowRefused refused) {
      refuse(fileId, refused);
      return Optional.empty();
    }
  }

  private boolean begin(UUID fileId, Screening screening) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            switch (files.lock(fileId)) {
              case Received received -> {
                if (received.receivedOn().isBefore(screening.header().createdOn())) {
                  files.update(
                      received.refuse(
                          OrientationProblem.FLUX_RECEPTION_DATE_WRONG,
                          "Le fichier dit avoir été créé après sa réception (DTCREAFLUX).",
                          clock.instant()));
                  yield false;
                }
                boolean stock =
                    switch (screening.header().kind()) {
                      case MONTHLY ->
                          screening.header().layout().use() == Use.RIGHTS
                              && !files.monthlyTaken(fileId, screening.organismes());
                      case DAILY -> false;
                    };
                files.update(
                    received.read(
                        screening.header(),
                        screening.trailer().dossiers(),
                        stock,
                        entryRules.of(tenancy.departement())));
                files.announced(fileId, screening.trailer());
                files.organismes(fileId, screening.organismes());
                yield true;
              }
              case Reading _ -> true;
              case Done _, GivenUp _, Refused _ -> false;
            });
  }

  void giveUp(UUID fileId, int tries) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          switch (files.lock(fileId)) {
            case Received received -> files.update(received.giveUp(tries, clock.instant()));
            case Reading reading -> files.update(reading.giveUp(tries, clock.instant()));
            case Done _, GivenUp _, Refused _ -> {}
          }
        });
  }

  /** Its bytes may have come back in between, with the row locked. */
  private void lost(UUID fileId) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          var file = files.lock(fileId);
          if (!spool.holds(tenancy.departement(), fileId)) {
            switch (file) {
              case Received received -> files.update(received.lost(clock.instant()));
              case Reading reading -> files.update(reading.lost(clock.instant()));
              case Done _, GivenUp _, Refused _ -> {}
            }
          }
        });
  }

  private void refuse(UUID fileId, FlowRefused refused) {
    var problem = problem(refused);
    var detail = refused.detail();
    QuarkusTransaction.requiringNew()
        .run(() -> {
          switch (files.lock(fileId)) {
            case Received received ->
                files.update(received.refuse(problem, detail, clock.instant()));
            case Reading reading -> files.update(reading.refuse(problem, detail, clock.instant()));
            case Done _, GivenUp _, Refused _ -> {}
          }
          refused.announced().ifPresent(trailer -> files.announced(fileId, trailer));
        });
  }

  private static OrientationProblem problem(FlowRefused refused) {
    return switch (refused.fault()) {
      case TRUNCATED -> OrientationProblem.FLUX_TRUNCATED;
      case DTD -> OrientationProblem.FLUX_DTD_FORBIDDEN;
      case ENCODING -> OrientationProblem.FLUX_ENCODING_WRONG;
      case LIMITS -> OrientationProblem.FLUX_LIMITS_EXCEEDED;
      case LAYOUT -> OrientationProblem.FLUX_LAYOUT_UNKNOWN;
      case MALFORMED -> OrientationProblem.FLUX_CONTENT_MALFORMED;
      case HEADER -> OrientationProblem.FLUX_HEADER_INCOMPLETE;
      case REFERENCE_DATE -> OrientationProblem.FLUX_REFERENCE_DATE_WRONG;
      case COUNTS -> OrientationProblem.FLUX_COUNTS_DIFFER;
      case OTHER_DEPARTEMENT -> OrientationProblem.FLUX_OF_OTHER_DEPARTEMENT;
    };
  }
}
