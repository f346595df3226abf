create or replace function app.sheet_named(code text) returns app.sheets
language plpgsql stable set search_path = '' as $$
declare
  sheet app.sheets;
begin
  select * into sheet from app.sheets as known where known.code = sheet_named.code;
  if not found then
    perform app.refuse(404, 'sheet_unknown');
  end if;
  return sheet;
end
$$;

create or replace function app.sheet_facts(sheet app.sheets) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'sheet', sheet.code, 'petition', asked.slug, 'action', asked.action, 'lang', asked.lang,
      'entered_at', sheet.entered_at, 'entered_by', app.name_of_staff(sheet.entered_by),
      'withdrawn_at', sheet.withdrawn_at, 'withdrawn_by', app.name_of_staff(sheet.withdrawn_by),
      'withdrawn_reason', sheet.withdrawn_reason,
      'takes_lines', sheet.withdrawn_at is null and app.clock() <= app.paper_until(asked)
        and asked.state in ('open', 'closed'),
      'lines', (select count(*) from app.sheet_lines as known where known.sheet = sheet.id),
      'counted', (
        select count(*) from app.sheet_lines as known join app.signatures as signature on signature.id = known.signature
        where known.sheet = sheet.id and signature.state = 'confirmed'
      )
    )
    from app.petitions as asked where asked.id = sheet.petition
  );
end
$$;

create or replace function public.list_sheets(petition text default null, page int default 1, most int default 50) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  at timestamptz := app.clock();
begin
  perform app.require_staff('officer', 'moderator');
  return (
    with open as materialized (
      select asked.id, row_number() over (order by asked.closes_on, asked.id) as place
      from app.petitions as asked
      where asked.state in ('open', 'closed') and at <= app.paper_until(asked)
        and (list_sheets.petition is null or asked.slug = list_sheets.petition)
    )
    select jsonb_build_object(
      'number', (select count(*) from open),
      'petitions', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'slug', asked.slug, 'lang', asked.lang, 'action', asked.action, 'count', app.signature_count(asked.id),
          'closes_on', asked.closes_on, 'paper_until', app.paper_until(asked)
        ) order by open.place), '[]')
        from open join app.petitions as asked on asked.id = open.id
        where open.place > (greatest(page, 1) - 1) * most and open.place <= greatest(page, 1) * most
      ),
      'sheets', (
        select coalesce(jsonb_agg(app.sheet_facts(newest) order by newest.id desc), '[]')
        from (
          select known.* from app.sheets as known join app.petitions as asked on asked.id = known.petition
          where list_sheets.petition is null or asked.slug = list_sheets.petition
          order by known.id desc limit 100
        ) as newest
      )
    )
  );
end
$$;
comment on function public.list_sheets is
  'A page of the petitions that take paper now, with the number of all, and the hundred newest sheets: of one petition, if it '
  'is named.';
grant execute on function public.list_sheets to authenticated;

create or replace function public.read_sheet(sheet text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  mine app.sheets;
begin
  perform app.require_staff('officer', 'moderator');
  mine := app.sheet_named(sheet);
  return app.sheet_facts(mine) || jsonb_build_object(
    'count', app.signature_count(mine.petition),
    'each', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'line', known.line,
        'outcome', case
          when signature.state is null then known.outcome
          when signature.state = 'confirmed' then 'counted'
          when signature.state = 'set_aside' then 'duplicate'
          else 'taken_off'
        end,
        'is_outside', known.signature is not null and signature.area is null
      ) order by known.line), '[]')
      from app.sheet_lines as known left join app.signatures as signature on signature.id = known.signature
      where known.sheet = mine.id
    )
  );
end
$$;
comment on function public.read_sheet is
  'A sheet with what became of each line. Who signed is not in it: the officer has the paper. A person who counts another '
  'way by now is a duplicate, whatever the other way.';
grant execute on function public.read_sheet to authenticated;
