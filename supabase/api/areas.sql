create or replace function app.read_postcode(typed text) returns app.postcode
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  letters text := upper(regexp_replace(typed, '[\s.-]', '', 'g'));
begin
  if starts_with(letters, 'BFPO') then
    return 'BFPO ' || substr(letters, 5);
  end if;
  return left(letters, -3) || ' ' || right(letters, 3);
end
$$;
comment on function app.read_postcode is
  'The form in which postcodes are stored, whatever the case and spacing of the input.';

create or replace function app.area_of(postcode text) returns text
language plpgsql stable strict set search_path = '' as $$
declare
  outward int := position(' ' in postcode);
begin
  return (
    select found.area
    from app.postcode_areas as found
    where found.prefix in (
      left(postcode, outward - 1), left(postcode, outward + 1), left(postcode, outward + 2), postcode
    )
    order by char_length(found.prefix) desc
    limit 1
  );
end
$$;

create or replace function app.area_in(words text) returns text
language plpgsql stable strict set search_path = '' as $$
begin
  return app.area_of(app.read_postcode(
    substring(words from '\m[A-Za-z]{1,2}[0-9][A-Za-z0-9]?[[:space:]]*[0-9][A-Za-z]{2}\M')
  ));
end
$$;
comment on function app.area_in is 'The area of the first postcode that stands in these words; null without one.';

create or replace function public.find_area(postcode text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  found text := app.area_of(app.read_postcode(find_area.postcode));
begin
  if found is null then
    perform app.refuse(422, 'postcode_unknown');
  end if;
  return jsonb_build_object('area', found);
end
$$;
comment on function public.find_area is
  'The area that a postcode belongs to. Nothing is kept of the question.';
grant execute on function public.find_area to service_role;
