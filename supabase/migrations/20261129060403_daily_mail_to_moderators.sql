insert into app.mail_templates (template, lane) values ('petitions_daily', 'told');

alter table app.team_mails
  add about text not null default 'feedback'
    constraint "a daily mail is about feedback or petitions" check (about in ('feedback', 'petitions')),
  drop constraint team_mails_pkey,
  add primary key (team, sent_on, about);
comment on table app.team_mails is
  'The days on which each team was told what feedback waits, and each moderator what petitions wait, so that a job that runs '
  'twice tells them once.';
