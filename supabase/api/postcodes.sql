create or replace function app.is_whole(prefix text) returns boolean
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return prefix ~ ' \d[A-Z]{2}$';
end
$$;
comment on function app.is_whole is 'Whether it is a whole postcode, not the beginning of several.';

create or replace function public.list_areas() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'slug', known.slug,
      'codes', array(select own.code from app.area_codes as own where own.area = known.slug order by own.code),
      'beginnings', array(
        select own.prefix from app.postcode_areas as own
        where own.area = known.slug and not app.is_whole(own.prefix) order by own.prefix
      ),
      'postcodes', (
        select count(*) from app.postcode_areas as own where own.area = known.slug and app.is_whole(own.prefix)
      )
    ) order by known.slug), '[]')
    from app.areas as known
  );
end
$$;
comment on function public.list_areas is
  'The areas with the codes that files name them by, the beginnings of their postcodes, and how many whole postcodes they have.';
grant execute on function public.list_areas to authenticated;

create or replace function public.add_area(slug text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
begin
  insert into app.areas as known (slug) values (add_area.slug) on conflict on constraint areas_pkey do nothing;
  if found then
    perform app.record_act('add_area', add_area.slug, '{}');
  end if;
  return '{}';
end
$$;
grant execute on function public.add_area to authenticated;

create or replace function public.rename_area(slug text, new_slug text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
begin
  -- Who signs or confirms now is done before the name changes, or sees the new one. In the order in which signers lock.
  lock table app.signatures in share row exclusive mode;
  lock table app.postcode_areas in access exclusive mode;
  lock table app.tallies in share row exclusive mode;
  if exists (select from app.areas as known where known.slug = rename_area.new_slug) then
    -- A second press on the same button: the area has the new name.
    if not exists (select from app.areas as known where known.slug = rename_area.slug) then
      return '{}';
    end if;
    perform app.refuse(409, 'area_exists');
  end if;
  update app.areas as known set slug = rename_area.new_slug where known.slug = rename_area.slug;
  if not found then
    perform app.refuse(404, 'area_unknown');
  end if;
  update app.signatures as known set area = rename_area.new_slug where known.area = rename_area.slug;
  update app.tallies as known set area = rename_area.new_slug where known.area = rename_area.slug;
  -- A file that waits names the area by its old name.
  delete from app.postcode_uploads as waiting where waiting.postcodes ? rename_area.slug;
  perform app.record_act('rename_area', rename_area.new_slug, jsonb_build_object('from_area', rename_area.slug));
  return '{}';
end
$$;
comment on function public.rename_area is
  'Gives an area another name, with its postcodes, its signatures and their counts, in one transaction.';
grant execute on function public.rename_area to authenticated;

create or replace function public.remove_area(slug text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
begin
  lock table app.signatures in share row exclusive mode;
  lock table app.postcode_areas in access exclusive mode;
  if exists (select from app.postcode_areas as own where own.area = remove_area.slug)
    or exists (select from app.tallies as own where own.area = remove_area.slug and own.count > 0)
    -- Waiting ones and those that were taken off may still come to count.
    or exists (
      select from app.signatures as own
      where own.area = remove_area.slug and own.state in ('pending', 'confirmed', 'set_aside', 'invalidated')
    )
  then
    perform app.refuse(409, 'area_in_use');
  end if;
  delete from app.tallies as own where own.area = remove_area.slug and own.count = 0;
  delete from app.areas as known where known.slug = remove_area.slug;
  if found then
    perform app.record_act('remove_area', remove_area.slug, '{}');
  end if;
  return '{}';
end
$$;
comment on function public.remove_area is 'Removes an area that has neither postcodes nor signatures.';
grant execute on function public.remove_area to authenticated;

create or replace function public.change_area_postcodes(slug text, codes text[], beginnings text[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
begin
  perform from app.areas as known where known.slug = change_area_postcodes.slug for update;
  if not found then
    perform app.refuse(404, 'area_unknown');
  end if;
  if exists (
    select from app.area_codes as own where own.code = any (codes) and own.area <> change_area_postcodes.slug
  ) then
    perform app.refuse(409, 'area_code_taken');
  end if;
  if exists (
    select from app.postcode_areas as own where own.prefix = any (beginnings) and own.area <> change_area_postcodes.slug
  ) then
    perform app.refuse(409, 'beginning_taken');
  end if;
  delete from app.area_codes as own where own.area = change_area_postcodes.slug and own.code <> all (codes);
  insert into app.area_codes (code, area) select code, change_area_postcodes.slug from unnest(codes) as code
  on conflict do nothing;
  delete from app.postcode_areas as own
  where own.area = change_area_postcodes.slug and not app.is_whole(own.prefix) and own.prefix <> all (beginnings);
  insert into app.postcode_areas (prefix, area) select prefix, change_area_postcodes.slug from unnest(beginnings) as prefix
  on conflict do nothing;
  perform app.record_act('change_area', change_area_postcodes.slug, jsonb_build_object(
    'codes', to_jsonb(codes), 'beginnings', to_jsonb(beginnings)
  ));
  return '{}';
end
$$;
comment on function public.change_area_postcodes is
  'Sets the codes of an area in files, and the beginnings of postcodes that belong to it. Whole postcodes come by a file.';
grant execute on function public.change_area_postcodes to authenticated;

create or replace function app.postcodes_now() returns text
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(md5(string_agg(known.prefix || ' ' || known.area, ',' order by known.prefix)), '')
    from app.postcode_areas as known
  );
end
$$;
comment on function app.postcodes_now is 'A mark that changes when the table of postcodes does.';

create or replace function app.postcodes_of(upload app.postcode_uploads) returns table (postcode text, area text)
language plpgsql stable set search_path = '' as $$
begin
  return query
  select own.postcode, given.key
  from jsonb_each(upload.postcodes) as given, jsonb_array_elements_text(given.value) as own (postcode);
end
$$;

create or replace function app.changes_by(upload app.postcode_uploads) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    with compared as (
      select known.area as before, given.area as after
      from (select * from app.postcode_areas as own where app.is_whole(own.prefix)) as known
      full join app.postcodes_of(upload) as given on given.postcode = known.prefix
    ), by_area as (
      select area.slug, count(*) filter (where compared.before = area.slug) as before,
        count(*) filter (where compared.after = area.slug) as after
      from app.areas as area left join compared on area.slug in (compared.before, compared.after)
      group by area.slug
    )
    select jsonb_build_object(
      'added', count(*) filter (where compared.before is null),
      'moved', count(*) filter (where compared.before <> compared.after),
      'gone', count(*) filter (where compared.after is null),
      'same', count(*) filter (where compared.before = compared.after),
      'areas', (select coalesce(jsonb_agg(to_jsonb(by_area) order by by_area.slug), '[]') from by_area)
    )
    from compared
  );
end
$$;
comment on function app.changes_by is 'How many whole postcodes a file adds, moves to another area, takes away and leaves.';

create or replace function app.find_upload(id uuid) returns app.postcode_uploads
language plpgsql stable set search_path = '' as $$
declare
  upload app.postcode_uploads;
begin
  select * into upload from app.postcode_uploads as known where known.id = find_upload.id;
  if not found then
    perform app.refuse(404, 'upload_unknown');
  end if;
  return upload;
end
$$;

create or replace function public.prepare_postcodes(postcodes jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
  upload app.postcode_uploads;
begin
  if exists (
    select from jsonb_object_keys(postcodes) as given (area)
    where not exists (select from app.areas as known where known.slug = given.area)
  ) then
    perform app.refuse(409, 'area_gone');
  end if;
  insert into app.postcode_uploads (uploaded_at, uploaded_by, postcodes)
  values (app.clock(), person.id, prepare_postcodes.postcodes)
  returning * into upload;
  -- Fails for what is no postcode; the form has read each of them before.
  perform given.postcode::app.postcode from app.postcodes_of(upload) as given;
  return jsonb_build_object('id', upload.id);
end
$$;
comment on function public.prepare_postcodes is
  'Keeps the whole postcodes of a file, by area, until the person has seen what would change. Changes nothing yet.';
grant execute on function public.prepare_postcodes to authenticated;

create or replace function public.read_postcode_upload(id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('administrator');
  return app.changes_by(app.find_upload(id)) || jsonb_build_object('version', app.postcodes_now());
end
$$;
comment on function public.read_postcode_upload is 'What a file would change now, and the mark of the table that it was compared with.';
grant execute on function public.read_postcode_upload to authenticated;

create or replace function public.apply_postcodes(id uuid, version text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_staff('administrator');
  upload app.postcode_uploads;
  changes jsonb;
begin
  -- Two administrators come one after another; signers read on.
  lock table app.postcode_areas in share row exclusive mode;
  upload := app.find_upload(apply_postcodes.id);
  if app.postcodes_now() <> apply_postcodes.version then
    perform app.refuse(409, 'postcodes_changed_meanwhile');
  end if;
  changes := app.changes_by(upload) - 'areas' - 'same';
  delete from app.postcode_areas as known
  where app.is_whole(known.prefix)
    and not exists (select from app.postcodes_of(upload) as given where given.postcode = known.prefix);
  insert into app.postcode_areas as known (prefix, area) select given.postcode, given.area from app.postcodes_of(upload) as given
  on conflict on constraint postcode_areas_pkey do update set area = excluded.area where known.area <> excluded.area;
  delete from app.postcode_uploads as known where known.id = upload.id;
  perform app.record_act('apply_postcodes', null, changes);
  return changes;
end
$$;
comment on function public.apply_postcodes is
  'Makes the file''s postcodes the whole postcodes of the table, all or nothing. Beginnings of postcodes stay. The argument '
  'version is the mark that the person saw: if the table has changed since, nothing is done.';
grant execute on function public.apply_postcodes to authenticated;

create or replace function app.sweep_postcode_uploads() returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  delete from app.postcode_uploads as known where known.uploaded_at < app.clock() - interval '1 day';
  return '{}';
end
$$;
