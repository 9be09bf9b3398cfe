package fr.jalon.orientation.cnaf;

import static fr.jalon.platform.guardedxml.FlowRefused.Fault.OTHER_DEPARTEMENT;

import fr.jalon.orientation.cnaf.Layout.Use;
import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.FlowTrailer;
import fr.jalon.platform.guardedxml.Limits;
import fr.jalon.platform.guardedxml.Node;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The first of the two readings of a file: nothing is applied before the whole of it has been seen
 * to be sound, for the right département, and as long as it says.
 *
 * @param superseded numbers of the dossiers that come again later in the file, where the last
 *     counts
 * @param organismes the CAF and the MSA whose dossiers it holds
 */
public record Screening(
    FlowHeader header, FlowTrailer trailer, int read, BitSet superseded, List<String> organismes) {

  public static Screening of(InputStream file, Limits limits, String departement)
      throws FlowRefused, IOException {
    try (file;
        var reader = CnafReader.open(file, limits)) {
      return new Walk(departement).over(reader);
    }
  }

  public boolean isSuperseded(int number) {
    return superseded.get(number);
  }

  private static final class Walk {
    private final String departement;
    private final Map<Long, Integer> last = new HashMap<>();
    private final BitSet superseded = new BitSet();
    private final Set<String> organismes = new TreeSet<>();
    private int ours;
    private int others;
    private String otherDepartement = "";

    Walk(String departement) {
      this.departement = departement;
    }

    Screening over(CnafReader reader) throws FlowRefused {
      Predicate<Node> wanted =
          reader.header().layout().use() == Use.RIGHTS
              ? identification -> !isOnlyNew(identification, reader.met())
              : _ -> true;
      for (var block = reader.next(wanted); block.isPresent(); block = reader.next(wanted)) {
        switch (block.get()) {
          case Block.Sound sound -> see(sound);
          case Block.Counted counted -> belongsHere(counted.departement());
          case Block.Unsound _ -> {
            // counted as read; what is missing in it is said when it is set aside
          }
        }
      }
      var trailer = reader.trailer().orElseThrow();
      if (others > 0 && ours == 0) {
        throw new FlowRefused(
            OTHER_DEPARTEMENT,
            "Tous les dossiers sont d'un autre département (%s) que le vôtre (%s)."
                .formatted(otherDepartement, departement));
      }
      if (trailer.dossiers() != reader.met()) {
        throw new FlowRefused(trailer, reader.met());
      }
      return new Screening(
          reader.header(), trailer, reader.met(), superseded, List.copyOf(organismes));
    }

    /**
     * A dossier of ours, of an organisme known to be in the file, under a number not met yet tells
     * the screening nothing more, sound or not.
     */
    private boolean isOnlyNew(Node identification, int number) {
      var organisme =
          identification.value("Organisme", "FONORG").orElse("")
              + " "
              + identification.value("Organisme", "NUMORG").orElse("");
      var dossier = identification.value("DemandeRSA", "NUMDEMRSA").orElse("");
      return identification.name().equals("IdentificationRSA")
          && organismes.contains(organisme)
          && identification.value("Partenaire", "IDEPARTE").filter(departement::equals).isPresent()
          && DossierMapper.isNumber(dossier)
          && last.putIfAbsent(packed(dossier), number) == null;
    }

    private void see(Block.Sound sound) {
      var dossier = sound.dossier();
      if (!belongsHere(dossier.departement())) {
        return;
      }
      organismes.add(dossier.organisme());
      var earlier = last.put(packed(dossier.number()), sound.number());
      if (earlier != null) {
        superseded.set(earlier);
      }
    }

    private boolean belongsHere(String whose) {
      boolean here = whose.equals(departement);
      if (here) {
        ours++;
      } else {
        others++;
        otherDepartement = whose;
      }
      return here;
    }

    /** Eleven letters or digits fit in a long without loss: a third of the memory of a string. */
    private static Long packed(String number) {
      long packed = 0;
      for (int i = 0; i < number.length(); i++) {
        packed = packed * 37 + Character.digit(number.charAt(i), 36) + 1;
      }
      return packed;
    }
  }
}
