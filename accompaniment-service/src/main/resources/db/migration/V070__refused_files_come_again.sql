-- A file that was refused may be delivered again, under the name that it lacked for instance: only
-- what was taken is taken once.
alter table partner_file drop constraint a_content_is_taken_once;
create unique index a_content_is_taken_once on partner_file (departement, sha256)
  where status = 'TAKEN';
