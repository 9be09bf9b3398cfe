-- Letters are posted by people and wait for long: what machines carry is found without them.
drop index deliveries_due;
create index deliveries_due on delivery (departement, due_at, id)
  where status in ('QUEUED', 'FAILED') and channel <> 'POST';
create index deliveries_to_carry on delivery (departement)
  where status in ('QUEUED', 'FAILED', 'SENDING') and channel <> 'POST';
create index letters_to_post on delivery (departement, recorded_at, id)
  where status = 'QUEUED' and channel = 'POST';
drop index deliveries_uncertain;
create index deliveries_to_look_into on delivery (departement, recorded_at, id)
  where status in ('UNCERTAIN', 'UNDELIVERABLE');
