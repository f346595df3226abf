create or replace function app.is_pressed_again(about text, ip inet) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  return ip is not null and not app.take_mail(
    app.mail_limit_key(format('%s %s', about, app.network_of(ip, 'address'))), 'vote', 1,
    app.clock() + app.span('one_request_seconds')
  );
end
$$;
comment on function app.is_pressed_again is
  'Whether this address did the same within one_request_seconds. Two people in one library are one minute apart at least.';

create or replace function public.vote_on_page(page text, lang text, is_useful boolean, ip inet) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Another answer is another press, so what a person is told is true.
  if app.is_pressed_again(format('vote %s %s %s', vote_on_page.lang, vote_on_page.page, is_useful), ip) then
    return '{}';
  end if;
  perform app.take_from_limits('vote', ip);
  insert into app.page_votes as known (page, lang, useful, not_useful)
  values (vote_on_page.page, vote_on_page.lang, is_useful::int, (not is_useful)::int)
  on conflict on constraint page_votes_pkey do update set
    useful = known.useful + excluded.useful, not_useful = known.not_useful + excluded.not_useful;
  return '{}';
end
$$;
comment on function public.vote_on_page is 'Counts whether a page was useful, once a press. Nothing says who.';
grant execute on function public.vote_on_page to service_role;

create or replace function public.add_page_line(page text, lang text, is_useful boolean, line text, ip inet) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  if app.is_pressed_again(format('line %s %s %s', add_page_line.lang, add_page_line.page, line), ip) then
    return '{}';
  end if;
  perform app.take_from_limits('page_line', ip);
  -- The desk lists pages by their votes, so a line whose vote was not counted is listed too.
  insert into app.page_votes (page, lang) values (add_page_line.page, add_page_line.lang) on conflict do nothing;
  insert into app.page_lines (page, lang, is_useful, body, written_at)
  values (add_page_line.page, add_page_line.lang, add_page_line.is_useful, line, app.clock());
  return '{}';
end
$$;
comment on function public.add_page_line is 'Keeps what a person wrote after their vote, and counts nothing. Nothing says who.';
grant execute on function public.add_page_line to service_role;

create or replace function public.list_page_votes(most int default 200) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.require_staff('editor', 'officer', 'administrator');
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'page', each.page, 'lang', each.lang, 'useful', each.useful, 'not_useful', each.not_useful,
      'lines', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'body', written.body, 'is_useful', written.is_useful, 'written_at', written.written_at
        ) order by written.id desc), '[]')
        from (
          select * from app.page_lines as line
          where (line.page, line.lang) = (each.page, each.lang) order by line.id desc limit 20
        ) as written
      )
    ) order by each.not_useful desc, each.useful desc, each.page, each.lang), '[]')
    from (
      select * from app.page_votes as known
      order by known.not_useful desc, known.useful desc, known.page, known.lang limit least(most, 1000)
    ) as each
  );
end
$$;
comment on function public.list_page_votes is
  'The pages that people voted on, the least useful first, each with its twenty newest lines.';
grant execute on function public.list_page_votes to authenticated;

create or replace function app.sweep_page_lines() returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  lines int;
begin
  delete from app.page_lines as line where line.written_at < app.keep_from('page_line_months');
  get diagnostics lines = row_count;
  return jsonb_build_object('page_lines', lines);
end
$$;
