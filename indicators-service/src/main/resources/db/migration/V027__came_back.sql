-- Whether the département had followed the person before: what the national indicators call a first
-- arrival, as far as our own history goes back.
alter table parcours_fact add column came_back text
  constraint came_back_is_known check (came_back in ('YES', 'NO'));
