create or replace function app.paper_until(petition app.petitions) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return app.ends_at(petition) + app.span('paper_days');
end
$$;
comment on function app.paper_until is 'The last moment at which a sheet that was handed in on the last day can be entered.';

create or replace function app.takes_until(petition app.petitions) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return greatest(
    app.counts_until(petition), app.paper_until(petition),
    case when petition.hidden_on is not null then app.ends_at(petition) + app.span('signer_months') end
  );
end
$$;
comment on function app.takes_until is
  'The last moment at which a signature can begin to count, online or from paper. Until then, whoever counts is known by name '
  'and postcode, or they could count twice. One that was hidden while it was open gets its days back if it is shown again, so it '
  'waits for that until its names go. Null while the petition has not opened.';

create or replace function app.lock_many(petition int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(1936221556, petition);
end
$$;
comment on function app.lock_many is
  'What changes many signatures of one petition, sheets and invalidations, comes one after another. The first number keeps the '
  'lock apart from others. It is taken before the locks of people.';

create or replace function app.lines_of(lines jsonb)
returns table (line int, name text, phone text, key text, home text)
language plpgsql stable set search_path = '' as $$
begin
  return query
    select typed.line, typed.name, typed.phone, app.name_key(typed.name), app.read_postcode(typed.postcode)::text
    from jsonb_to_recordset(lines) as typed (line int, name text, postcode text, phone text)
    order by typed.line;
end
$$;
comment on function app.lines_of is 'The lines as they were typed, with what says who a person is. A line without a name is unreadable.';

create or replace function app.sheet_of_same_people(sheet app.sheets, lines jsonb) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (
    select earlier.code
    from app.sheets as earlier
    join app.sheet_lines as known on known.sheet = earlier.id
    join app.signatures as signature on signature.id = known.signature
    left join app.lines_of(lines) as typed on (typed.key, typed.home) = (signature.name_key, signature.postcode)
    where earlier.petition = sheet.petition and earlier.id <> sheet.id and earlier.withdrawn_at is null
      and jsonb_array_length(lines) = (select count(*) from app.sheet_lines as line where line.sheet = earlier.id)
    group by earlier.id
    having bool_and(typed.line is not null)
    order by count(*) desc, earlier.id limit 1
  );
end
$$;
comment on function app.sheet_of_same_people is 'An earlier sheet of as many lines, whose every signature is among these.';

create or replace function app.begin_sheet(code text, asked app.petitions, person app.staff) returns app.sheets
language plpgsql volatile set search_path = '' as $$
declare
  window_start timestamptz := app.clock() - app.span('sheet_window_minutes');
  sheet app.sheets;
begin
  perform app.lock_many(asked.id);
  select * into sheet from app.sheets as known where known.code = begin_sheet.code;
  if found then
    if sheet.petition <> asked.id then
      perform app.refuse(409, 'sheet_of_other_petition');
    elsif sheet.withdrawn_at is not null then
      perform app.refuse(409, 'sheet_withdrawn');
    end if;
    return sheet;
  end if;
  if (
    select count(*) >= app.rule('sheets_per_person') from app.sheets as known
    where known.entered_by = person.id and known.entered_at > window_start
  ) then
    perform app.refuse(429, 'sheets_used_up', extract(epoch from app.span('sheet_window_minutes'))::int::text);
  end if;
  insert into app.sheets as known (code, petition, entered_by) values (begin_sheet.code, asked.id, person.id)
  returning known.* into sheet;
  return sheet;
end
$$;
comment on function app.begin_sheet is 'The sheet with that code, locked with its petition; made if need be.';

create or replace function app.enter_lines(sheet app.sheets, asked app.petitions, lines jsonb) returns setof app.sheet_lines
language plpgsql volatile set search_path = '' as $$
declare
  typed record;
  mine bigint;
  outcome text;
begin
  for typed in select * from app.lines_of(lines) loop
    continue when exists (
      select from app.sheet_lines as known
      where (known.sheet, known.line) = (sheet.id, typed.line) and known.outcome = 'counted'
    );
    mine := null;
    outcome := 'unreadable';
    if typed.name is not null then
      mine := app.sign_offline(asked, typed.name, typed.home, 'paper', asked.lang, typed.phone);
      outcome := case
        when mine is not null then 'counted'
        when exists (
          select from app.lines_of(lines) as earlier
          where (earlier.key, earlier.home) = (typed.key, typed.home) and earlier.line < typed.line
        ) or exists (
          select from app.sheet_lines as known join app.signatures as signature on signature.id = known.signature
          where known.sheet = sheet.id and (signature.name_key, signature.postcode) = (typed.key, typed.home)
        ) then 'repeated'
        else 'duplicate'
      end;
    end if;
    return query
      insert into app.sheet_lines as known (sheet, line, outcome, signature)
      values (sheet.id, typed.line, outcome, mine)
      on conflict on constraint sheet_lines_pkey do update
        set outcome = excluded.outcome, signature = excluded.signature
        where known.outcome <> excluded.outcome
      returning known.*;
  end loop;
end
$$;
comment on function app.enter_lines is
  'Counts the lines that do not count yet, and returns those that are new or changed. A line that counts stays as it is.';

create or replace function public.enter_sheet(petition text, sheet text, lines jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator');
  asked app.petitions := app.published_petition(petition);
  mine app.sheets;
  is_new boolean;
  changed int;
  added int;
  same text;
begin
  if app.clock() > app.paper_until(asked) then
    perform app.refuse(409, 'paper_over', to_jsonb(app.paper_until(asked)) #>> '{}');
  end if;
  mine := app.begin_sheet(sheet, asked, person);
  is_new := not exists (select from app.sheet_lines as known where known.sheet = mine.id);
  perform app.lock_person(asked.id, signer.key, signer.home)
  from (
    select distinct typed.home, typed.key from app.lines_of(lines) as typed where typed.name is not null order by 1, 2
  ) as signer;
  if exists (
    select from app.lines_of(lines) as typed
    join app.sheet_lines as known on (known.sheet, known.line) = (mine.id, typed.line)
    join app.signatures as signature on signature.id = known.signature
    where (signature.name_key, signature.postcode) <> (typed.key, typed.home)
  ) then
    perform app.refuse(409, 'sheet_line_taken');
  end if;

  select count(*), count(*) filter (where entered.outcome = 'counted') into changed, added
  from app.enter_lines(mine, asked, lines) as entered;
  same := case when is_new and added = 0 then app.sheet_of_same_people(mine, lines) end;
  if same is not null then
    delete from app.sheets as known where known.id = mine.id;
    changed := 0;
  end if;
  if changed > 0 then
    perform app.record_act(
      'enter_sheet', asked.slug, jsonb_build_object('sheet', mine.code, 'lines', changed, 'counted', added)
    );
    perform app.note_crossings(asked.id);
  end if;
  return jsonb_build_object('sheet', coalesce(same, mine.code), 'added', added, 'is_known', changed = 0);
end
$$;
comment on function public.enter_sheet is
  'Enters the lines of a paper sheet: line, name, postcode and phone each, or line alone where it is unreadable. Entered '
  'again, under the same code or another one, a sheet adds nothing, and is_known says so. Later lines can be added.';
grant execute on function public.enter_sheet to authenticated;

create or replace function public.withdraw_sheet(sheet text, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('officer', 'moderator');
  mine app.sheets := app.sheet_named(sheet);
  signer app.signatures;
  removed int := 0;
begin
  perform app.lock_many(mine.petition);
  mine := app.sheet_named(sheet);
  -- A second press on the button.
  if mine.withdrawn_at is not null then
    return jsonb_build_object('removed', 0);
  end if;
  perform app.lock_people(array(select known.signature from app.sheet_lines as known where known.sheet = mine.id));
  for signer in
    select signature.* from app.sheet_lines as known join app.signatures as signature on signature.id = known.signature
    where known.sheet = mine.id and signature.state in ('confirmed', 'set_aside')
    order by signature.id for update of signature
  loop
    update app.signatures as signature set state = 'withdrawn' where signature.id = signer.id;
    if signer.state = 'confirmed' then
      perform app.take_from_tally(signer.petition, signer.area, signer.channel);
      removed := removed + 1;
    end if;
  end loop;
  update app.sheets as known set
    withdrawn_at = app.clock(), withdrawn_by = person.id, withdrawn_reason = withdraw_sheet.reason
  where known.id = mine.id;
  perform app.record_act(
    'withdraw_sheet', (select asked.slug from app.petitions as asked where asked.id = mine.petition),
    jsonb_build_object('sheet', mine.code, 'removed', removed)
  );
  perform app.note_crossings(mine.petition);
  return jsonb_build_object('removed', removed);
end
$$;
comment on function public.withdraw_sheet is
  'Takes exactly the signatures of a sheet off the count. The reason stays with the sheet, for staff. A person of the '
  'sheet who also signed online still counts.';
grant execute on function public.withdraw_sheet to authenticated;
