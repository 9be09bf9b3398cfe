package fr.jalon.orientation.intake;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.bulk.BulkFailure;
import fr.jalon.orientation.cnaf.Block;
import fr.jalon.orientation.cnaf.CnafReader;
import fr.jalon.orientation.intake.RejectRepository.Kept;
import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.Limits;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Tries once more a dossier that was set aside, after a correction of ours or of the reference
 * data.
 */
@ApplicationScoped
class ReplayReject {
  private static final Limits ONE_DOSSIER = Limits.upTo(16L << 20);

  private final FluxFileRepository files;
  private final RejectRepository rejects;
  private final ApplyBatch applyBatch;
  private final ApplyBlocks applyBlocks;
  private final Tenancy tenancy;

  ReplayReject(
      FluxFileRepository files,
      RejectRepository rejects,
      ApplyBatch applyBatch,
      ApplyBlocks applyBlocks,
      Tenancy tenancy) {
    this.files = files;
    this.rejects = rejects;
    this.applyBatch = applyBatch;
    this.applyBlocks = applyBlocks;
    this.tenancy = tenancy;
  }

  /** Replaying twice is replaying once. */
  @Transactional
  Kept handle(UUID fileId, int number) {
    if (!(files.lock(fileId) instanceof FluxFile.Done done)) {
      throw OrientationProblem.FLUX_STILL_READING.because(
          "Ses rejets se rejouent quand le fichier est lu jusqu'au bout.");
    }
    var reject =
        rejects
            .lock(fileId, number)
            .orElseThrow(() ->
                OrientationProblem.REJECT_NOT_FOUND.because(
                    "Le dossier %d de ce fichier n'a pas été rejeté.".formatted(number)));
    var cipher = reject.cipher();
    if (cipher == null) {
      return reject;
    }
    var departement = tenancy.departement();
    var sound = sound(number, rejects.xml(fileId, number, cipher, departement), done, departement);
    var dossier = sound.dossier();
    var reception = applyBlocks.reception(done);
    try {
      var outcome = applyBatch.handle(List.of(sound), reception);
      applyBatch.end(reception);
      files.add(
          fileId,
          new FluxFileRepository.Counts(
              0,
              1,
              -1,
              dossier.anomaly() ? 1 : 0,
              outcome.entrants(),
              outcome.ambiguous(),
              dossier.unknownCodes()));
    } catch (BulkFailure failure) {
      throw OrientationProblem.DOSSIER_STILL_REJECTED.because(
          "Refusé en base : " + failure.reason());
    }
    rejects.replayed(fileId, number, reception.now());
    return rejects.lock(fileId, number).orElseThrow();
  }

  private static Block.Sound sound(int number, String xml, FluxFile.Done file, String departement) {
    try {
      return switch (CnafReader.again(number, xml, file.header(), ONE_DOSSIER)) {
        case Block.Unsound unsound ->
            throw OrientationProblem.DOSSIER_STILL_REJECTED.because(unsound.reason());
        case Block.Sound sound when !sound.dossier().departement().equals(departement) ->
            throw OrientationProblem.DOSSIER_STILL_REJECTED.because(
                "Élément IDEPARTE : dossier d'un autre département");
        case Block.Sound sound -> sound;
        case Block.Counted _ ->
            throw OrientationProblem.DOSSIER_STILL_REJECTED.because(
                "Ce flux n'est pas interprété : rien n'est à rejouer.");
      };
    } catch (FlowRefused refused) {
      throw OrientationProblem.DOSSIER_STILL_REJECTED.because(refused.detail());
    }
  }
}
