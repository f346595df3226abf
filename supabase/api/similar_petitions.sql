create or replace function app.telling_words(typed text) returns table (word text, query tsquery)
language plpgsql stable rows 8 set search_path = '' as $$
begin
  return query
  select found.lexeme, plainto_tsquery('pg_catalog.english', found.lexeme) || plainto_tsquery('pg_catalog.simple', found.lexeme)
  from unnest(to_tsvector(
    'pg_catalog.simple', regexp_replace(normalize(left(typed, 500), nfkd), '[\u0300-\u036f]', '', 'g')
  )) as found
  where numnode(plainto_tsquery('pg_catalog.english', found.lexeme)) > 0
    and found.lexeme <> all (array[
      'ac', 'ag', 'ar', 'bod', 'cael', 'dros', 'dy', 'ei', 'ein', 'eich', 'er', 'eu', 'fel', 'fod', 'fy', 'gan', 'gyda',
      'hon', 'hwn', 'hyn', 'mae', 'mewn', 'na', 'neu', 'nid', 'os', 'pob', 'rhag', 'rhwng', 'sy', 'sydd', 'trwy', 'wedi',
      'wrth', 'yn', 'yr'
    ])
    and char_length(found.lexeme) > 1;
end
$$;
comment on function app.telling_words is
  'The words of a text that say what it is about, without accents and without the little words of both languages, each '
  'with a query that finds it in app.petitions.words of either language.';

create or replace function public.find_similar_petitions(action text, lang text) returns jsonb
language plpgsql stable security definer set search_path = ''
-- The planner would rather read all petitions than look up each word in the index: it does not know what it costs to unpack
-- their words.
set enable_seqscan = off as $$
declare
  -- About how many petitions there are: counting them would take longer than all the rest.
  petitions float8 := (select max(known.id) from app.petitions as known);
begin
  return (
    with typed as materialized (
      select telling.word, telling.query from app.telling_words(find_similar_petitions.action) as telling
    ), hits as (
      select typed.word, known.id, case when known.action_words @@ typed.query then 1 else 0.3 end as likeness
      from typed join app.petitions as known on known.words @@ typed.query
      where known.state in ('open', 'closed', 'rejected')
    ), slips as (
      -- A word that hardly any action has may be a slip, or a Welsh word whose beginning has changed.
      select rare.word, known.id, 0.9 * extensions.strict_word_similarity(rare.word, known.plain_action) as likeness
      from (
        select typed.word from typed left join hits on hits.word = typed.word and hits.likeness = 1
        group by typed.word having count(hits.id) < 5
      ) as rare join app.petitions as known on known.plain_action operator(extensions.%>>) rare.word
      where known.state in ('open', 'closed', 'rejected')
    ), best as (
      select hits.word, hits.id, max(hits.likeness) as likeness 
      from (select * from hits union all select * from slips) as hits group by hits.word, hits.id
    ), weighed as (
      -- A word that few petitions have says more than one that many have.
      select best.id, best.likeness * ln(1 + petitions / count(*) over (partition by best.word)) as weight
      from best
    ), alike as (
      select weighed.id, sum(weighed.weight) as weight from weighed group by weighed.id
    )
    select coalesce(jsonb_agg(listed.facts order by listed.place), '[]')
    from (
      select jsonb_build_object(
        'slug', known.slug, 'lang', known.lang, 'action', known.action,
        'state', case when known.state = 'open' and known.closes_at <= app.clock() then 'closed' else known.state end,
        'count', app.signature_count(known.id),
        'has_response', exists (select from app.responses as response where response.petition = known.id)
      ) as facts,
      row_number() over (
        order by alike.weight desc, known.lang = find_similar_petitions.lang desc, known.created_at desc, known.id desc
      ) as place
      from alike join app.petitions as known on known.id = alike.id
      where alike.weight >= 0.2 * ln(1 + petitions) * (select count(*) from typed)
      order by place limit 5
    ) as listed
  );
end
$$;
comment on function public.find_similar_petitions is
  'Up to five petitions that people can see and whose words are like those of an action, the most alike first. Words of '
  'the action count more than those of the background and the details, and a word that few petitions have counts more '
  'than one that many have. Nothing is found where less than a fifth of what was typed is alike.';
grant execute on function public.find_similar_petitions to service_role;
