-- A batch that nobody said to be posted is abandoned ninety days later: its file, which names people,
-- goes too.
create or replace function forget_old_letter_batches() returns void
language sql set search_path = public as $$
  delete from letter_batch_document document using letter_batch batch
   where batch.id = document.batch_id
     and (batch.posted_on < (now() at time zone 'Europe/Paris')::date - 30
          or batch.status = 'PRINTED' and batch.printed_at < now() - interval '90 days');
$$;
comment on function forget_old_letter_batches is
  'The file of a batch names people: it goes 30 days after posting, or 90 after a printing without posting; its record stays.';
