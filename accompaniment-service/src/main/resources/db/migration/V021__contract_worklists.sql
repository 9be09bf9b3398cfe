-- What waits for somebody: texts to sign, terms that come near, contracts owed.
create index contract_to_sign on contract (departement, drawn_up_at)
  where ended_on is null and (status in ('DRAFT', 'PARTLY_SIGNED')
    or amendment_status in ('DRAFT', 'PARTLY_SIGNED'));
create index contract_ending_soon on contract (departement, ends_on)
  where status = 'SIGNED' and ended_on is null;
create index contract_signed_of_a_parcours on contract (parcours_id, kind) where status = 'SIGNED';
create index contract_signed_of_an_accompaniment on contract (departement, accompaniment_id)
  where status = 'SIGNED';
