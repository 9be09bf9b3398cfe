package fr.jalon.orientation.equipe;

import static fr.jalon.orientation.OrientationProblem.EQUIPE_QUORUM_NOT_REACHED;
import static fr.jalon.orientation.OrientationProblem.EQUIPE_WITHOUT_BENEFICIARIES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A session of an équipe pluridisciplinaire (CASF L. 262-39): called, then held. */
sealed interface EquipeSession {
  Call call();

  /**
   * Who is called, where and for which day.
   *
   * @param quorum how many of the members must be there; the rules of the équipe say so
   */
  record Call(
      UUID id,
      LocalDate day,
      Optional<String> territory,
      Optional<String> place,
      int quorum,
      List<Member> members) {
    public Call {
      if (members.stream().noneMatch(m -> m.capacity() == Capacity.BENEFICIARY_REPRESENTATIVE)) {
        throw EQUIPE_WITHOUT_BENEFICIARIES.because(
            "Ajoutez au moins un représentant des bénéficiaires (CASF L. 262-39).", "/members");
      }
      members = List.copyOf(members);
    }
  }

  /** Somebody who sits. */
  record Member(int number, String name, Capacity capacity) {
    /** Quotes nobody. */
    @Override
    public String toString() {
      return "Member[%d, %s]".formatted(number, capacity);
    }
  }

  /** The members know the day; files may still be put on the agenda. */
  record Convened(Call call) implements EquipeSession {

    /** The session took place, with these members; without the quorum it gives no opinion. */
    Held hold(Set<Integer> present) {
      var there = call.members().stream().filter(m -> present.contains(m.number())).toList();
      if (there.size() != present.size() || there.size() < call.quorum()) {
        throw EQUIPE_QUORUM_NOT_REACHED.because(
            "%d membres de la séance sont présents, il en faut %d."
                .formatted(there.size(), call.quorum()),
            "/presentMembers");
      }
      return new Held(call, Set.copyOf(present));
    }
  }

  /** The équipe met: it may give its opinions. */
  record Held(Call call, Set<Integer> present) implements EquipeSession {}
}
