alter table app.invalidated_signatures drop constraint "a signature that is taken was waiting or counted";
alter table app.invalidated_signatures
  add constraint "a signature that is taken was waiting, counted or set aside" check (was in ('pending', 'confirmed', 'set_aside'));
