package fr.jalon.orientation.takeover;

import static fr.jalon.orientation.Episodes.DATABASE;

import fr.jalon.orientation.Episodes;
import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.testkit.TestTokens;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** People whom nobody else is taken for. */
record People(IdentityVault vault) {

  record Known(Episode episode, String lastName, LocalDate birthDate, String nir) {}

  Known someone() {
    return someone("PDIE-2021");
  }

  Known someone(String regime) {
    var random = ThreadLocalRandom.current();
    var episode = Episodes.open(TestTokens.OWN, regime);
    var lastName = "TEST" + Long.toString(random.nextLong(1L << 40), 36).toUpperCase(Locale.ROOT);
    var birthDate = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(9000));
    var nir = "28512150" + String.format(Locale.ROOT, "%05d", random.nextInt(100_000));
    DATABASE.execute(
        """
        update person set last_name = ?, birth_name = ?, first_name = 'ELOÏSE', birth_date = ?,
                          nir_index = ?, nir_cipher = decode('00', 'hex')
         where id = ?
        """,
        lastName,
        lastName,
        birthDate,
        vault.index(new Nir(nir), TestTokens.OWN),
        episode.personId());
    return new Known(episode, lastName, birthDate, nir);
  }
}
