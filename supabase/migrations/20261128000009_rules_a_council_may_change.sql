create table app.rules (
  name text primary key constraint "a rule is named in snake_case" check (name ~ '^[a-z]+(_[a-z0-9]+)*$'),
  value int not null,
  unit text not null constraint "a rule counts in a known unit" check (
    unit in ('seconds', 'minutes', 'hours', 'days', 'months', 'people', 'tries', 'mails', 'requests')
  ),
  least int not null,
  most int not null,
  meaning text not null,
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
    check (unit not in ('seconds', 'minutes', 'hours', 'days', 'months') or name like '%\_' || unit)
);
comment on table app.rules is
  'The numbers that a council may change, each with its limits. app.set_rule changes a rule and records the change.';
alter table app.rules enable row level security;

insert into app.rules (name, value, unit, least, most, meaning) values
  ('code_minutes', 60, 'minutes', 5, 1440, 'How long the code in a mail can be typed.'),
  ('code_tries', 5, 'tries', 1, 20, 'How many wrong codes one code outlasts. A wrong code costs a try of every code that would have been right.'),
  ('one_request_seconds', 60, 'seconds', 1, 600, 'How long the same form from the same person is one request, however often it arrives.'),
  ('mailbox_people', 2, 'people', 1, 10, 'How many people can sign one petition from one mailbox.'),
  ('confirming_hours', 24, 'hours', 1, 168, 'How long after a petition closes a signature made in time can be confirmed.'),

  ('mails_per_request', 5, 'mails', 1, 10, 'How often one person can ask for a mail about one petition, by "send it again", in mail_window_minutes.'),
  -- The last mail is kept for one whose link counts a signature, so there are at least two.
  ('mails_per_petition', 5, 'mails', 2, 100, 'How many mails about one petition one mailbox gets in mail_window_minutes.'),
  ('mails_per_mailbox', 10, 'mails', 2, 1000, 'How many mails one mailbox gets in mail_window_minutes.'),
  ('mail_window_minutes', 60, 'minutes', 1, 1440, 'How long the three limits above count.'),
  ('mail_return_minutes', 10, 'minutes', 1, 1440, 'How long after asking to sign a person may come back for a mail beyond the limits, once a day.'),
  ('mails_on_return', 3, 'mails', 0, 10, 'How many such mails one mailbox gets in a day.'),
  -- Longer than mail_window_minutes can be, so that a mailbox that gets no more mail holds a link that still proves something.
  ('proof_hours', 24, 'hours', 24, 168, 'How long the link of any mail about signing shows that a person reads the mailbox.'),

  ('mail_tries', 8, 'tries', 1, 20, 'How often we try to send one mail.'),
  ('mail_lease_seconds', 120, 'seconds', 120, 900, 'How long one sender has for a mail before another may take it over.'),
  ('mail_pause_1_minutes', 1, 'minutes', 1, 1440, 'How long a mail waits after its first try.'),
  ('mail_pause_2_minutes', 5, 'minutes', 1, 1440, 'How long a mail waits after its second try.'),
  ('mail_pause_3_minutes', 15, 'minutes', 1, 1440, 'How long a mail waits after its third try.'),
  ('mail_pause_4_minutes', 60, 'minutes', 1, 1440, 'How long a mail waits after its fourth try.'),
  ('mail_pause_5_minutes', 240, 'minutes', 1, 1440, 'How long a mail waits after its fifth try.'),
  ('mail_pause_6_minutes', 480, 'minutes', 1, 1440, 'How long a mail waits after its sixth try.'),
  ('mail_pause_7_minutes', 720, 'minutes', 1, 1440, 'How long a mail waits after its seventh try, and after each later one.'),

  ('sign_per_address', 30, 'requests', 1, 100000, 'How often people can ask to sign from one internet address in sign_window_minutes.'),
  ('sign_per_network', 300, 'requests', 1, 100000, 'How often people can ask to sign from one network in sign_window_minutes.'),
  ('sign_window_minutes', 60, 'minutes', 1, 1440, 'How long the two limits above count.'),
  ('feedback_per_address', 30, 'requests', 1, 100000, 'How often people can send feedback from one internet address in feedback_window_minutes.'),
  ('feedback_per_network', 300, 'requests', 1, 100000, 'How often people can send feedback from one network in feedback_window_minutes.'),
  ('feedback_window_minutes', 60, 'minutes', 1, 1440, 'How long the two limits above count.'),
  ('staff_link_per_address', 10, 'requests', 1, 100000, 'How often staff can ask for a link from one internet address in staff_link_window_minutes.'),
  ('staff_link_per_network', 100, 'requests', 1, 100000, 'How often staff can ask for a link from one network in staff_link_window_minutes.'),
  ('staff_link_window_minutes', 60, 'minutes', 1, 1440, 'How long the two limits above count.'),

  -- NIST SP 800-63B-3 (4.2.3) allows twelve hours in all and half an hour idle. The idle time is longer here, so that a
  -- person who is called away from writing finds the session again.
  ('session_idle_minutes', 120, 'minutes', 5, 720, 'How long after its last use a session of staff ends.'),
  ('session_hours', 12, 'hours', 1, 24, 'How long after its beginning a session of staff ends, however much it is used.'),
  ('session_begin_minutes', 10, 'minutes', 1, 60, 'How long after a person followed a link a session can begin.'),

  -- Longer than confirming_hours can be, so that no signature is deleted while it can still be confirmed.
  ('unconfirmed_signature_days', 30, 'days', 8, 366, 'How long we keep a signature that nobody confirmed.'),
  ('signer_months', 6, 'months', 1, 120, 'How long after a petition closes we keep the names, addresses and postcodes of those who signed.'),
  ('sent_mail_days', 7, 'days', 1, 366, 'How long we keep the record of a mail that was sent.'),
  ('failed_mail_days', 30, 'days', 1, 366, 'How long we keep a mail that could not be sent.'),
  ('feedback_months', 24, 'months', 1, 120, 'How long we keep feedback.'),
  -- Longer than a session can last: a session whose record was deleted cannot begin again.
  ('staff_session_days', 30, 'days', 2, 366, 'How long we keep the record of a session of staff.');
