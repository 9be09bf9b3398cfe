-- A figure « as known on » a past day reads the history of one département and no other's.
create index milestones_as_learnt on milestone (departement, learnt_at);
create index tellings_as_learnt on telling (departement, kind, learnt_at);
