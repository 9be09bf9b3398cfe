-- A parcours of somebody who receives no RSA: followed like the others, promised nothing of RSA.
alter table followed_parcours add column public_kind text
  constraint a_public_is_one_of_three check (
    public_kind in ('ASE_LEAVER', 'DISABLED_WORKER', 'OTHER'));
comment on column followed_parcours.public_kind is
  'Why somebody who receives no RSA is followed; null for the recipients of RSA.';
