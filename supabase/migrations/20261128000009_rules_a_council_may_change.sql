create table app.rules (
  name text primary key constraint "a rule is named in snake_case" check (name ~ '^[a-z]+(_[a-z0-9]+)*$'),
  value int not null,
  unit text not null constraint "a rule counts in a known unit" check (
    unit in ('seconds', 'minutes', 'hours', 'days', 'months', 'working_days', 'people', 'tries', 'mails', 'requests')
  ),
  least int not null,
  most int not null,
  duration interval generated always as (
    case unit
      when 'seconds' then make_interval(secs => value)
      when 'minutes' then make_interval(mins => value)
      when 'hours' then make_interval(hours => value)
      when 'days' then make_interval(days => value)
      when 'months' then make_interval(months => value)
    end
  ) stored,
  constraint "a rule lies between its least and its most" check (value between least and most),
  constraint "a rule about time ends in its unit"
    check (unit not in ('seconds', 'minutes', 'hours', 'days', 'months', 'working_days') or name like '%\_' || unit)
);
comment on table app.rules is
  'The numbers that a council may change, each with its limits. What each means is in src/strings/en/staff/rules.ts. '
  'app.set_rule changes a rule and records the change.';
alter table app.rules enable row level security;

insert into app.rules (name, value, unit, least, most) values
  ('code_minutes', 60, 'minutes', 5, 1440),
  ('code_tries', 5, 'tries', 1, 20),
  ('one_request_seconds', 60, 'seconds', 1, 600),
  ('mailbox_people', 2, 'people', 1, 10),
  ('confirming_hours', 24, 'hours', 1, 168),

  ('moderation_working_days', 5, 'working_days', 1, 60),
  ('petition_months', 6, 'months', 1, 24),

  ('mails_per_request', 5, 'mails', 1, 10),
  -- The last mail is kept for one whose link counts a signature, so there are at least two.
  ('mails_per_petition', 5, 'mails', 2, 100),
  ('mails_per_mailbox', 10, 'mails', 2, 1000),
  ('mail_window_minutes', 60, 'minutes', 1, 1440),
  ('mail_return_minutes', 10, 'minutes', 1, 1440),
  ('mails_on_return', 3, 'mails', 0, 10),
  -- At least as long as mail_window_minutes can be, so that a mailbox that gets no more mail holds a link that still proves something.
  ('proof_hours', 24, 'hours', 24, 168),

  ('mail_tries', 8, 'tries', 1, 20),
  ('mail_lease_seconds', 120, 'seconds', 120, 900),
  ('mail_pause_1_minutes', 1, 'minutes', 1, 1440),
  ('mail_pause_2_minutes', 5, 'minutes', 1, 1440),
  ('mail_pause_3_minutes', 15, 'minutes', 1, 1440),
  ('mail_pause_4_minutes', 60, 'minutes', 1, 1440),
  ('mail_pause_5_minutes', 240, 'minutes', 1, 1440),
  ('mail_pause_6_minutes', 480, 'minutes', 1, 1440),
  ('mail_pause_7_minutes', 720, 'minutes', 1, 1440),

  ('sign_per_address', 30, 'requests', 1, 100000),
  ('sign_per_network', 300, 'requests', 1, 100000),
  ('sign_window_minutes', 60, 'minutes', 1, 1440),
  ('feedback_per_address', 30, 'requests', 1, 100000),
  ('feedback_per_network', 300, 'requests', 1, 100000),
  ('feedback_window_minutes', 60, 'minutes', 1, 1440),
  ('staff_link_per_address', 10, 'requests', 1, 100000),
  ('staff_link_per_network', 100, 'requests', 1, 100000),
  ('staff_link_window_minutes', 60, 'minutes', 1, 1440),
  -- Supabase Auth sends one person nothing for a minute after a link, which is max_frequency in config.toml.
  ('staff_link_pause_seconds', 70, 'seconds', 0, 3600),

  -- NIST SP 800-63B-3 (4.2.3) allows twelve hours in all and half an hour idle. The idle time is longer here, so that a
  -- person who is called away from writing finds the session again.
  ('session_idle_minutes', 120, 'minutes', 5, 720),
  ('session_hours', 12, 'hours', 1, 24),
  ('session_begin_minutes', 10, 'minutes', 1, 60),

  -- Longer than confirming_hours can be, so that no signature is deleted while it can still be confirmed.
  ('unconfirmed_signature_days', 30, 'days', 8, 366),
  ('signer_months', 6, 'months', 1, 120),
  ('sent_mail_days', 7, 'days', 1, 366),
  ('failed_mail_days', 30, 'days', 1, 366),
  ('feedback_months', 24, 'months', 1, 120),
  -- Longer than a session can last: a session whose record was deleted cannot begin again.
  ('staff_session_days', 30, 'days', 2, 366);
