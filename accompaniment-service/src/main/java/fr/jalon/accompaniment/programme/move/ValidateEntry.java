package fr.jalon.accompaniment.programme.move;

import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_REASON_MISPLACED;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_SIDE_NOT_AWAITED;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_VALIDATOR_NOT_APPOINTED;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_VALIDATOR_OF_BOTH_SIDES;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.accompaniment.programme.Programme;
import fr.jalon.accompaniment.programme.Programmes;
import fr.jalon.accompaniment.programme.Validation.Side;
import fr.jalon.accompaniment.programme.author.Author;
import fr.jalon.accompaniment.programme.author.Authors;
import fr.jalon.accompaniment.programme.capacity.PostRepository;
import fr.jalon.accompaniment.programme.entry.Agreement;
import fr.jalon.accompaniment.programme.entry.Ending;
import fr.jalon.accompaniment.programme.entry.Entry;
import fr.jalon.accompaniment.programme.entry.EntryId;
import fr.jalon.accompaniment.programme.entry.Ways;
import fr.jalon.contracts.ProgrammeEvent.Refuser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One side agrees to an entry, or refuses it and says why (PDIE-PTIE du Cantal 2021-2025, fiche 3):
 * a named person who holds that day the function that the programme's file names.
 */
@ApplicationScoped
class ValidateEntry {
  private final Ways ways;
  private final Programmes programmes;
  private final PostRepository posts;
  private final Authors authors;

  ValidateEntry(Ways ways, Programmes programmes, PostRepository posts, Authors authors) {
    this.ways = ways;
    this.programmes = programmes;
    this.posts = posts;
    this.authors = authors;
  }

  @Transactional
  Entry handle(
      AccompanimentId accompaniment,
      EntryId id,
      Side side,
      @Nullable String reason,
      boolean agreed,
      @Nullable LocalDate given) {
    return switch (ways.holdFollowed(accompaniment, id)) {
      case Entry.AwaitingValidation awaiting -> {
        var author = authors.current();
        var programme =
            programmes.under(awaiting.prescription().programme(), awaiting.prescription().on());
        var on =
            new GivenDate("/on", awaiting.prescription().on(), "la prescription")
                .resolve(given, author.today());
        mayAnswer(awaiting, side, programme, author);
        var refusal = reasonOf(programme, agreed, reason);
        var answer =
            new Agreement(
                side, agreed, refusal, on, author.now(), author.agentId(), author.agentName());
        yield refusal == null
            ? ways.keep(awaiting.agree(answer))
            : ways.keep(
                awaiting.refuse(
                    answer,
                    refuser(side),
                    new Ending(on, refusal, author.now(), author.agentId())));
      }
      case Entry.Prescribed _, Entry.Validated _, Entry.Entered _, Entry.Refused _, Entry.Left _ ->
          throw PROGRAMME_SIDE_NOT_AWAITED.because("Aucune validation n'est attendue");
    };
  }

  private void mayAnswer(
      Entry.AwaitingValidation awaiting, Side side, Programme programme, Author author) {
    if (!awaiting.awaited().contains(side)) {
      throw PROGRAMME_SIDE_NOT_AWAITED.because("Attendues : " + awaiting.awaited(), "/side");
    }
    if (awaiting.agreements().stream().anyMatch(each -> each.agentId().equals(author.agentId()))) {
      throw PROGRAMME_VALIDATOR_OF_BOTH_SIDES.because("Vous vous êtes déjà prononcé");
    }
    var function = programme.validation().functionOf(side).orElseThrow();
    if (!posts.holds(programme.code(), function, author.agentId(), author.today())) {
      throw PROGRAMME_VALIDATOR_NOT_APPOINTED.because(
          "Fonction demandée : " + programme.function(function, "/side").label());
    }
  }

  private static @Nullable String reasonOf(
      Programme programme, boolean agreed, @Nullable String reason) {
    if (agreed != (reason == null)) {
      throw PROGRAMME_REASON_MISPLACED.because(
          agreed ? "Un accord n'a pas de motif" : "Dites le motif du refus", "/reason");
    }
    return reason == null ? null : programme.refusalReason(reason, "/reason").code();
  }

  private static Refuser refuser(Side side) {
    return switch (side) {
      case DEPARTEMENT -> Refuser.DEPARTEMENT;
      case FRANCE_TRAVAIL -> Refuser.FRANCE_TRAVAIL;
      case PARTNER -> Refuser.PARTNER;
    };
  }
}
