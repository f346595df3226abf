insert into app.transitions (state, act, role, next_state, is_public) values
  ('open', 'cancel_debate', 'officer', 'open', true),
  ('closed', 'cancel_debate', 'officer', 'closed', true);

alter table app.debates
  add cancelled_on date,
  add constraint "a cancelled debate was planned and not held"
    check (cancelled_on is null or (scheduled_for is not null and held_on is null));
comment on column app.debates.cancelled_on is 'The day on which the council cancelled it. A new day or a record of the debate ends that.';

alter table app.debate_texts
  add reason text constraint "a reason has 1 to 500 characters" check (char_length(reason) between 1 and 500);
comment on column app.debate_texts.reason is 'Why a debate was cancelled.';

alter table app.updates
  drop constraint "an update is about something known",
  add constraint "an update is about something known"
    check (about in ('response', 'debate_scheduled', 'debate_moved', 'debate_cancelled', 'debate_recorded', 'closed'));
