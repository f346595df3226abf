alter table app.wanted_builds drop constraint "a build is wanted for something known";
alter table app.wanted_builds add constraint "a build is wanted for something known"
  check (about in ('petition', 'response', 'debate', 'feedback', 'pause', 'rule', 'night'));
