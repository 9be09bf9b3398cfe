package fr.jalon.orientation.cnaf;

import static fr.jalon.orientation.cnaf.Elements.date;
import static fr.jalon.orientation.cnaf.Elements.joined;

import fr.jalon.orientation.cnaf.Dossier.Address;
import fr.jalon.platform.guardedxml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads where a household lives, and the lines of its envelope. */
final class Addresses {
  private Addresses() {}

  static List<Address> of(Node administrative) throws Elements.Unsound {
    var addresses = new ArrayList<Address>();
    for (var address : administrative.children("Adresse")) {
      int rank =
          address
              .value("TroncCommunAdresse", "RGADR")
              .flatMap(Elements::digit)
              .orElse(addresses.size() + 1);
      if (addresses.stream().noneMatch(earlier -> earlier.rank() == rank)) {
        addresses.add(
            new Address(
                rank,
                lines(address),
                address.value("AdresseDetailleeFrance", "NUMCOM").orElse(null),
                address.value("AdresseDetailleeFrance", "CODEPOS").orElse(null),
                address.value("AdresseDetailleeFrance", "NOMCOM").orElse(null),
                address.value("TroncCommunAdresse", "PAYS").orElse("FRA"),
                date(address, "TroncCommunAdresse", "DTEMM").orElse(null)));
      }
    }
    return List.copyOf(addresses);
  }

  private static List<String> lines(Node address) {
    var france = address.child("AdresseDetailleeFrance");
    if (france.isEmpty()) {
      return address.child("AdresseHorsFrance").stream()
          .flatMap(abroad ->
              Stream.of("2", "3", "4", "5", "6", "7")
                  .flatMap(n -> abroad.value("LIBLIG" + n + "ADR").stream()))
          .toList();
    }
    var at = france.get();
    return Stream.of(
            at.value("COMPLIDEADR"),
            at.value("COMPLADR"),
            joined(at, "NUMVOIE", "LIBTYPEVOIE", "NOMVOIE"),
            at.value("LIEUDIST"),
            joined(at, "CODEPOS", "NOMCOM"))
        .flatMap(Optional::stream)
        .toList();
  }
}
