alter table app.petitions
  add hidden_on date,
  add given_until date,
  add constraint "only a hidden petition says since when its days wait" check (hidden_on is null or state = 'hidden');
comment on column app.petitions.hidden_on is
  'The day on which a petition was hidden that was open or collected supporters. It gets its days back when it is shown again.';
comment on column app.petitions.given_until is
  'The last day that this petition got back by itself, for a pause of signing or because it was hidden: no day is given twice.';

-- Those that are hidden now get their days back too.
update app.petitions as asked set hidden_on = (hidden.at at time zone 'Europe/London')::date
from (
  select known.id, (known.last_act ->> 'at')::timestamptz as at from app.petitions as known
  where known.state = 'hidden' and known.closed_at is null and known.last_act ->> 'act' = 'hide'
) as hidden
where hidden.id = asked.id
  and (asked.closes_at > hidden.at or asked.opened_at is null and asked.moderation_asked_at is null);
