-- An opinion of an équipe answers one request: no second decision rests on it. A reorientation that
-- came of a review is answered by what the équipe said of that review, which is the same examination.
create unique index an_opinion_answers_one_reorientation on reorientation (opinion_id)
  where opinion_id is not null;
create unique index an_opinion_answers_one_review on social_review (opinion_id)
  where opinion_id is not null;
create unique index an_opinion_answers_one_suspension on suspension (opinion_id)
  where opinion_id is not null;
