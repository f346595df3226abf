create or replace function public.publish_feedback(
  reference text, version int, said_en text, said_cy text, did_en text, did_cy text, area text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('publish');
  earlier jsonb := app.repeated_step(reference, version, 'publish', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'publish', person);
  if not asked.may_publish then
    perform app.refuse(409, 'publishing_not_permitted');
  end if;
  insert into app.feedback_published as known (feedback, topic, area, said_en, said_cy, did_en, did_cy)
  values (
    asked.id, asked.topic, publish_feedback.area, publish_feedback.said_en, publish_feedback.said_cy,
    publish_feedback.did_en, publish_feedback.did_cy
  )
  on conflict (feedback) do update set
    topic = excluded.topic, area = excluded.area, said_en = excluded.said_en, said_cy = excluded.said_cy,
    did_en = excluded.did_en, did_cy = excluded.did_cy;
  perform app.want_build('feedback');
  return app.end_step(asked, 'publish', null, person => person.id);
end
$$;
comment on function public.publish_feedback is
  'Publishes in “You said, we did”, with the permission of the sender, what they said in words that an officer edited. A '
  'second time changes the words and keeps the day.';
grant execute on function public.publish_feedback to authenticated;

create or replace function public.unpublish_feedback(reference text, version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  person app.staff := app.require_feedback_actor('unpublish');
  earlier jsonb := app.repeated_step(reference, version, 'unpublish', person.id);
  asked app.feedback;
begin
  if earlier is not null then
    return earlier;
  end if;
  asked := app.begin_step(reference, version, 'unpublish', person);
  delete from app.feedback_published as shown where shown.feedback = asked.id;
  perform app.want_build('feedback');
  return app.end_step(asked, 'unpublish', null, person => person.id);
end
$$;
grant execute on function public.unpublish_feedback to authenticated;

create or replace function app.published_facts(shown app.feedback_published, lang text) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object(
    'topic', shown.topic, 'area', shown.area, 'published_on', shown.published_on,
    'said', case lang when 'cy' then shown.said_cy else shown.said_en end,
    'did', case lang when 'cy' then shown.did_cy else shown.did_en end
  );
end
$$;

create or replace function public.list_published_feedback(lang text, topic text, area text, most int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(app.published_facts(each, list_published_feedback.lang) order by each.published_on desc, each.feedback desc), '[]')
    from (
      select shown.* from app.feedback_published as shown
      where (list_published_feedback.topic is null or shown.topic = list_published_feedback.topic)
        and (list_published_feedback.area is null or shown.area = list_published_feedback.area)
      order by shown.published_on desc, shown.feedback desc
      limit least(most, 200)
    ) as each
  );
end
$$;
comment on function public.list_published_feedback is 'The newest of “You said, we did”, at most 200, of a topic and an area or of all.';
grant execute on function public.list_published_feedback to service_role;

create or replace function public.find_similar_feedback(message text, topic text, lang text) returns jsonb
language plpgsql stable security definer set search_path = ''
-- As for similar petitions: the planner does not know what it costs to unpack words.
set enable_seqscan = off as $$
declare
  published float8 := (select count(*) from app.feedback_published);
begin
  return (
    with typed as materialized (
      select telling.word, telling.query from app.telling_words(message) as telling
    ), hits as (
      select typed.word, shown.feedback, 1.0 as likeness
      from typed join app.feedback_published as shown on shown.words @@ typed.query
    ), slips as (
      -- A word that hardly any answer has may be a slip, or a Welsh word whose beginning has changed.
      select rare.word, shown.feedback, 0.9 * extensions.strict_word_similarity(rare.word, shown.plain) as likeness
      from (
        select typed.word from typed left join hits on hits.word = typed.word
        group by typed.word having count(hits.feedback) < 5
        -- A long message has many rare words, and the longest say most.
        order by char_length(typed.word) desc limit 5
      ) as rare join app.feedback_published as shown on shown.plain operator(extensions.%>>) rare.word
    ), best as (
      select hits.word, hits.feedback, max(hits.likeness) as likeness
      from (select * from hits union all select * from slips) as hits group by hits.word, hits.feedback
    ), weighed as (
      -- A word that few cases have says more than one that many have.
      select best.feedback, best.likeness * ln(1 + published / count(*) over (partition by best.word)) as weight from best
    ), alike as (
      select weighed.feedback, sum(weighed.weight) as weight, count(*) as words from weighed group by weighed.feedback
    )
    select coalesce(jsonb_agg(listed.facts order by listed.place), '[]')
    from (
      select app.published_facts(shown, find_similar_feedback.lang) as facts,
        row_number() over (
          order by alike.weight * case when shown.topic = find_similar_feedback.topic then 1.5 else 1 end desc, shown.feedback desc
        ) as place
      from alike join app.feedback_published as shown on shown.feedback = alike.feedback
      -- One word in common says little, unless it is one of few; and a long message has many words in common with anything.
      where alike.words >= least(2, (select count(*) from typed))
        and alike.weight >= 0.2 * ln(1 + published) * least(12, (select count(*) from typed))
      order by place limit 3
    ) as listed
  );
end
$$;
comment on function public.find_similar_feedback is
  'Up to three published answers to feedback like this, in either language, the most alike first; those of its topic count '
  'more. Nothing is found where less than a fifth of what was typed is alike, of twelve words at most.';
grant execute on function public.find_similar_feedback to service_role;
