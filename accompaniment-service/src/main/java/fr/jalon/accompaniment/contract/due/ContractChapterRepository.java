package fr.jalon.accompaniment.contract.due;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The dates of contracts, in a person's story: what they say stays in them. */
@ApplicationScoped
class ContractChapterRepository implements Chapter {
  private final RowRepository rows;

  ContractChapterRepository(RowRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return rows.select(
        """
        with c as (select * from contract where accompaniment_id = any(cast(?1 as uuid[])))
        select c.accompaniment_id, cast(c.drawn_up_at at time zone 'Europe/Paris' as date) as "on",
               'CONTRACT_DRAWN_UP' as kind, 'Projet de contrat établi' as label,
               c.id as about_id, c.kind as reason, c.drawn_up_by as by,
               c.drawn_up_at as recorded_at
          from c
        union all
        select c.accompaniment_id, s.signed_on,
               case s.number when 1 then 'CONTRACT_SIGNED' else 'CONTRACT_AMENDED' end,
               case s.number when 1 then 'Contrat signé des deux parties' else 'Avenant signé' end,
               c.id, c.kind, null, s.sealed_at
          from c join lateral (
            select signed_on, sealed_at, row_number() over (order by version) as number
              from contract_seal where contract_id = c.id) s on true
        union all
        select c.accompaniment_id, r.refused_on, 'CONTRACT_REFUSED', 'Refus de signer le contrat',
               c.id, null, r.recorded_by, r.recorded_at
          from contract_refusal r join c on c.id = r.contract_id
        union all
        select c.accompaniment_id, e.ended_on, 'CONTRACT_ENDED', 'Contrat terminé',
               c.id, e.cause, e.recorded_by, e.recorded_at
          from contract_ending e join c on c.id = e.contract_id
        """,
        ChapterEntry.class,
        RowRepository.array(accompanimentIds));
  }
}
