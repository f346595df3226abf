-- The sample town of Thornbeck. Applied once, on local machines only. Days count from the day of seeding.

insert into app.areas values ('market'), ('riverside'), ('mill'), ('upper-fell');
insert into app.postcode_areas values ('TB1', 'market'), ('TB2', 'riverside'), ('TB3', 'mill'), ('TB4', 'upper-fell');
insert into app.place_networks values ('library', '192.0.2.0/24'), ('library', '2001:db8:1::/48');

insert into app.staff (email, name, roles, lang) values
  ('admin@thornbeck.example.org', 'Alison Birtwistle', '{administrator}', 'en'),
  ('editor@thornbeck.example.org', 'Efa Rees', '{editor}', 'en'),
  ('golygydd@thornbeck.example.org', 'Guto Llwyd', '{editor}', 'cy'),
  ('helper@thornbeck.example.org', 'Hassan Malik', '{helper}', 'en'),
  ('officer@thornbeck.example.org', 'Orla Duffy', '{officer}', 'en'),
  ('moderator@thornbeck.example.org', 'Martin Sykes', '{moderator}', 'en');

insert into app.petitions
  (slug, lang, creator_name, state, created_at, opened_at, closes_on, action, background, details)
select
  slug, lang, creator_name, state, now() - age - interval '9 days', case state when 'open' then now() - age end,
  (now() at time zone 'Europe/London')::date + closes_in, action, background, details
from (values
  ('keep-the-14-bus', 'en', 'Maureen Hale', 'open', interval '52 days', 68,
   'Keep the 14 bus running in the evening',
   'The last 14 from Hallam now leaves at 5.40pm. From January the plan is to stop it at 3.10pm. People who work in shops, or visit someone in the hospital, will have no way home.',
   'I have taken the 14 for thirty-one years. It is late, and we joke about it, but it comes.

My neighbour finishes at the care home at six. She does not drive. A taxi from Hallam to Upper Fell is £26, which is more than two hours of her pay. My grandson''s college day ends at four.

We ask the council to:

- keep at least two buses after 5pm from Monday to Saturday
- ask the county to share the cost, as it did in 2021
- tell people about any change at least six weeks before, on paper at the stops as well as online

Upper Fell has one bus route and no other. If it stops in the afternoon, the village stops too.'),
  ('crossing-on-mill-lane', 'en', 'Tunde Okafor', 'open', interval '34 days', 97,
   'Put a zebra crossing on Mill Lane by the school',
   'About 180 children cross Mill Lane each morning between parked cars. There is no crossing from the bridge to Fell Road, and two children were hurt there this year.',
   'We stood at the school gate for five mornings in October and counted. Between 8.25 and 8.55 there were 318 cars, and on three of the five mornings one of them had to brake hard.

The lollipop patrol ended in 2023 and nobody has been found since.

We would like a zebra crossing beside the school gate, with a light that works, and no parking for ten metres on each side. The people in the four houses opposite have told us they agree.'),
  ('benches-by-the-river', 'en', 'Gwen Pritchard', 'open', interval '21 days', 139,
   'Bring back the benches on the river path',
   'Five benches were taken away after the flood in February. It is now a mile from the ferry office to the weir with nowhere to sit down.',
   'I can walk to the weir if I can rest twice. Since February I have not been. I am not the only one: the walking group from Fell View Surgery has stopped coming this way.

Please put back at least three benches, with arms to push up from, and room beside one of them for a wheelchair or a pram.'),
  ('welsh-story-time', 'cy', 'Siân ap Rhys', 'open', interval '76 days', 33,
   'Cynnal amser stori Cymraeg yn y llyfrgell bob wythnos',
   'Unwaith y mis yn unig y mae amser stori Cymraeg yn Llyfrgell Thornbeck. Mae mwy na deugain o blant bach yn dod, ac mae rhai''n gorfod sefyll wrth y drws.',
   'Mae''r plant yn dysgu''r caneuon ac yna''n aros mis cyn eu clywed eto. Mae hynny''n rhy hir i blentyn dwyflwydd oed.

Rydym yn gofyn i''r cyngor:

- gynnal amser stori Cymraeg bob bore Mawrth yn ystod y tymor
- brynu rhagor o lyfrau Cymraeg i blant dan bump oed
- roi gwybod i''r ysgolion meithrin

Mae tair ohonom yn barod i wirfoddoli i ddarllen.'),
  ('longer-library-hours', 'en', 'Katarzyna Kowalczyk', 'open', interval '80 days', -18,
   'Open the library on Saturday afternoons',
   'Thornbeck Library shuts at 1pm on Saturday. For people who work all week, that leaves one morning to borrow a book, use a computer or print a form.',
   'I work in Hallam from Monday to Friday and I am home at half past six. On Saturday morning I shop, like everybody else.

There are eight computers in the library and for many families they are the only ones. Homework does not stop at one o''clock.

Please open until 4.30pm on Saturdays. If money is the problem, we would sooner lose Monday morning.'),
  ('swimming-in-the-beck', 'en', 'Aled Morgan', 'open', interval '76 days', -11,
   'Test the water at the Beck pool every week in summer',
   'Up to sixty people swim at the Beck pool on a warm day, many of them children. The river is tested at three other places, but here only twice a year. Nobody can say if it is safe on the day they go in.',
   'After the rain in July at least nine people were ill. We cannot prove that it was the water, and that is the point: there was no test at the pool between May and September.

We ask the council to have the pool tested each week from May to September, to put the result on a board by the steps and on this website, and to ask the water company each month how often its overflow above the weir has run.'),
  ('pavement-parking-fell-road', 'en', 'Brian Whittaker', 'open', interval '70 days', -25,
   'Stop cars parking on the pavement on Fell Road',
   'Between the chapel and the bus stop you often cannot pass with a wheelchair, a pram or a guide dog. You have to go out into the road.',
   'My wife uses a wheelchair. On Thursday 10 September we met seven cars on the pavement between home and the bus stop. Twice we had to turn back and wait for a gap in the traffic.

Posts along that side would be enough. The street is wide: the cars can stand on the road.'),
  ('free-parking-december', 'en', 'Priya Nair', 'rejected', interval '30 days', null,
   'Make parking free on Saturdays in December',
   'Shops on Market Square need people to come at Christmas, and £1.80 for two hours puts them off.',
   'Hallam does it, and our customers tell us that they go there instead.')
) as petition (slug, lang, creator_name, state, age, closes_in, action, background, details);

update app.petitions set state = 'closed', closed_at = closes_at where closes_at <= now();

-- Three wait for a moderator: one is late, one is new, one is in Welsh.
insert into app.petitions
  (slug, lang, creator_name, state, created_at, moderation_asked_at, action, background, details)
select slug, lang, creator_name, 'in_moderation', now() - age - interval '4 days', now() - age, action, background, details
from (values
  ('a-bin-by-the-weir', 'en', 'Leszek Mazur', interval '12 days',
   'Put a litter bin by the weir',
   'On a warm Sunday people eat on the steps by the weir, and the nearest bin is at the ferry office, twenty minutes away. What they leave ends up in the beck.',
   'In August six of us filled eleven bags in one morning. Most of it was cups and chip papers.

We ask for one bin with a lid, emptied on Mondays, and a second one from May to September.'),
  ('seats-at-the-surgery-stop', 'en', 'Joan Thwaite', interval '1 day',
   'Put a seat and a roof at the bus stop by Fell View Surgery',
   'Peple wait up to fifty minutes for the 14 after an appointment. There is no seat and no roof, and the wall is too high to lean on.',
   'I am eighty-one. After my injection in October I stood in the rain for forty minutes, and a man from the flats brought me a kitchen chair.

A short bench with a roof would do. The pavement is wide enough beside the hedge.'),
  ('ysgol-feithrin-tan-bedwar', 'cy', 'Nerys Llewellyn', interval '2 days',
   'Cadw ystafell yr ysgol feithrin ar agor tan 4pm',
   'Mae’r ysgol feithrin yn cau am 2.30pm am fod yr ystafell yn Neuadd y Dref yn cael ei chloi. Ni all rhieni sy’n gweithio gasglu eu plant bryd hynny.',
   'Mae saith teulu wedi tynnu eu plant allan eleni. Rydym yn gofyn i’r cyngor adael yr ystafell ar agor tan 4pm yn ystod y tymor. Bydd y staff yn cloi’r drws.')
) as petition (slug, lang, creator_name, age, action, background, details);

-- Enough people signed for a debate in the council, which has no day yet.
insert into app.petitions
  (slug, lang, creator_name, state, created_at, opened_at, closes_on, closed_at, action, background, details)
select
  'lights-on-ferry-street', 'en', 'Denise Hartley', 'closed', now() - interval '112 days', now() - interval '103 days',
  closes_on, (closes_on + 1)::timestamp at time zone 'Europe/London',
  'Keep the street lights on after midnight on Ferry Street',
  'Since August the lights on Ferry Street go out at midnight. Nurses and bakers walk to work there in the dark.',
  'I start at the bakery at two in the morning. I walk the length of Ferry Street with the light of my phone, and so do four others.

We ask the council to leave every second light on until six, and to ask people who work at night before it changes the hours again.'
from (values ((now() at time zone 'Europe/London')::date - 14)) as last_day (closes_on);

-- Removed after it was published: its address says so, and no page shows its text.
insert into app.petitions
  (slug, lang, creator_name, state, created_at, moderation_asked_at, opened_at, closes_on, action, background)
values (
  'name-the-driver', 'en', 'Colin Peart', 'hidden', now() - interval '50 days', now() - interval '49 days',
  now() - interval '48 days', current_date + 132, 'Name the driver who hit the horse trough',
  'Everybody on Mill Lane knows who it was.'
);
-- One has one of two supporters. Nobody knows its private address, which follows from the secret of the server.
select public.create_petition(
  'Paint a crossing by the chapel on Fell Road',
  'Children cross there to the school bus. Drivers come down the hill, and they see the bus stop late.', '',
  'a-crossing-by-the-chapel', 'en', 'Rhian Dodd', 'rhian@example.org', 'TB4 6GH', true, 'web', null,
  '5eed0000-0000-4000-8000-000000000001', encode(sha256(uuid_send(gen_random_uuid())), 'hex'), null, repeat('5e', 32)
);
select public.support_petition(
  repeat('5e', 32), 'Huw Dodd', 'huw@example.org', 'TB4 6GH', false, 'en', 'web', null,
  '5eed0000-0000-4000-8000-000000000002', encode(sha256(uuid_send(gen_random_uuid())), 'hex'), null
);
select public.confirm_signature(encode(known.token_hash, 'hex')) from app.confirmations as known order by known.id;
delete from app.outbox;

insert into app.rejections (petition, code, rejected_at)
select id, 'already_policy', now() - interval '29 days' from app.petitions where slug = 'free-parking-december';
insert into app.rejection_details (petition, lang, body)
select id, said.lang, said.body
from app.petitions, (values
  ('en', 'On 15 September 2026 the council agreed that the car parks on Market Square and Ferry Street are free after 10am on every Saturday in December. Signs go up in the last week of November.'),
  ('cy', 'Ar 15 Medi 2026 cytunodd y cyngor fod y meysydd parcio ar Sgwâr y Farchnad a Stryd y Fferi am ddim ar ôl 10am bob dydd Sadwrn ym mis Rhagfyr. Bydd arwyddion yn cael eu codi yn wythnos olaf mis Tachwedd.')
) as said (lang, body)
where slug = 'free-parking-december';

update app.petitions set verdict = 'yes' where slug = 'longer-library-hours';
update app.petitions set verdict = 'undecided' where slug = 'lights-on-ferry-street';
insert into app.responses (petition, lang, published_on, body)
select id, response.lang, (now() - interval '11 days')::date, body
from app.petitions, (values
  ('en', 'Yes. From Saturday 9 January 2027 the library will be open on Saturdays from 9.30am to 4.30pm.

It costs £11,600 a year, for two part-time posts. The money comes from putting off new carpet. We will try it for a year.

All eight computers will be on until 4.15pm, and the printer too. A member of staff who can help with online forms will be there until 3pm.

We will count visits until the end of June and tell you what we find. Thank you to everyone who signed, on paper too.'),
  ('cy', 'Gwnawn. O ddydd Sadwrn 9 Ionawr 2027 ymlaen, bydd y llyfrgell ar agor ar ddydd Sadwrn rhwng 9.30am a 4.30pm.

Mae''n costio £11,600 y flwyddyn, am ddwy swydd ran-amser. Daw''r arian o ohirio carped newydd. Byddwn yn rhoi cynnig arno am flwyddyn.

Bydd pob un o''r wyth cyfrifiadur ymlaen tan 4.15pm, a''r argraffydd hefyd. Bydd aelod o staff yno tan 3pm i helpu gyda ffurflenni ar-lein.

Byddwn yn cyfrif yr ymweliadau tan ddiwedd mis Mehefin ac yn rhoi gwybod i chi beth a welwn. Diolch i bawb a lofnododd, gan gynnwys ar bapur.')
) as response (lang, body)
where slug = 'longer-library-hours';
insert into app.responses (petition, lang, published_on, body)
select id, response.lang, (now() - interval '9 days')::date, body
from app.petitions, (values
  ('en', 'The council will debate this, because more than 500 people signed. Until then the lights on Ferry Street stay as they are.

The county pays for the lights. We have asked it what every second light would cost until six in the morning.'),
  ('cy', 'Bydd y cyngor yn trafod hyn, am fod mwy na 500 o bobl wedi llofnodi. Tan hynny bydd y goleuadau ar Stryd y Fferi yn aros fel y maent.

Y sir sy’n talu am y goleuadau. Rydym wedi gofyn iddi faint fyddai’n ei gostio i gadw pob yn ail olau ymlaen tan chwech y bore.')
) as response (lang, body)
where slug = 'lights-on-ferry-street';

-- One debate was held, and one is to come.
insert into app.debates (petition, held_on, minutes)
select id, (now() - interval '12 days')::date, 'https://example.org/minutes' from app.petitions where slug = 'longer-library-hours';
insert into app.debates (petition, scheduled_for, link)
select id, date_trunc('day', now()) + interval '16 days 18 hours 30 minutes', null from app.petitions where slug = 'swimming-in-the-beck';
insert into app.debate_texts (petition, lang, place, summary)
select id, said.lang, said.place, said.summary
from app.petitions join (values
  ('longer-library-hours', 'en', null, 'The full council agreed to try the longer hours for a year. Four councillors voted for it and one against. One was away.'),
  ('longer-library-hours', 'cy', null, 'Cytunodd y cyngor llawn i roi cynnig ar yr oriau hirach am flwyddyn. Pleidleisiodd pedwar cynghorydd o blaid ac un yn erbyn. Roedd un yn absennol.'),
  ('swimming-in-the-beck', 'en', 'Council Chamber, Town Hall, Market Square. You can come and listen.', null),
  ('swimming-in-the-beck', 'cy', 'Siambr y Cyngor, Neuadd y Dref, Sgwâr y Farchnad. Gallwch ddod i wrando.', null)
) as said (slug, lang, place, summary) using (slug);

-- Signatures, most on the web, some on paper, at the desk and by phone.
create temporary table signer on commit drop as
with goal (slug, goal, home) as (values
  ('keep-the-14-bus', 412, array['upper-fell', 'upper-fell', 'market', 'mill', 'riverside']),
  ('crossing-on-mill-lane', 187, array['mill', 'mill', 'mill', 'market', 'riverside']),
  ('benches-by-the-river', 64, array['riverside', 'riverside', 'riverside', 'market', 'mill']),
  ('welsh-story-time', 93, array['market', 'mill', 'riverside', 'market', 'upper-fell']),
  ('longer-library-hours', 356, array['market', 'mill', 'riverside', 'mill', 'market']),
  ('swimming-in-the-beck', 243, array['riverside', 'market', 'riverside', 'mill', 'riverside']),
  ('pavement-parking-fell-road', 41, array['mill', 'mill', 'market', 'mill', 'riverside']),
  ('lights-on-ferry-street', 536, array['riverside', 'market', 'riverside', 'upper-fell', 'mill'])
), names as (select
  array['Siân', 'Mohammed', 'Margaret', 'Nguyễn Thị', 'Tomasz', 'Gwilym', 'Aisha', 'Peter', 'Agnieszka', 'Oluwaseun',
    'Rhiannon', 'Brenda', 'Krzysztof', 'Priya', 'Dafydd', 'Jean', 'Łukasz', 'Mai', 'Carys', 'Kwame', 'Zofia', 'Alan',
    'Eleri', 'Fatima', 'Huw', 'Joan', 'Văn Minh', 'Ewa', 'Sheila', 'Iorwerth', 'Chloe', 'Leszek', 'Nerys'] as first,
  array['O''Neill', 'Kowalczyk', 'ap Rhys', 'Okafor', 'Hughes', 'Nguyễn', 'Whittaker', 'Mohammed', 'Wiśniewska',
    'Pritchard', 'Smith', 'Trần', 'Bevan-Jones', 'Patel', 'Mazur', 'Llewellyn', 'Fletcher', 'Asante', 'Griffiths',
    'Lê', 'Hartley', 'Zieliński', 'Morgan', 'Begum', 'Thwaite', 'Parry'] as last
)
select
  petition.id as petition, n, petition.opened_at, least(now(), petition.closed_at) as until,
  names.first[1 + n * 7 % 33] || ' ' || names.last[1 + (n * 11 + petition.id * 5) % 26] as name,
  (array['web', 'web', 'paper', 'web', 'web', 'web', 'counter', 'web', 'web', 'paper', 'web', 'phone', 'web'])[1 + n * 5 % 13] as channel,
  case when n % 29 <> 0 then goal.home[1 + n * 3 % 5] end as area,
  1 + n % 9 || substr('ABDEFGHJLN', 1 + n * 3 % 10, 1) || substr('PQRSTUWXYZ', 1 + n / 7 % 10, 1) as inward,
  case when petition.lang = 'cy' or n % 9 = 0 then 'cy' else 'en' end as lang
from goal
join app.petitions as petition using (slug)
cross join names
cross join lateral generate_series(1, goal.goal) as n;

alter table signer add postcode text, add mailbox text;
update signer set
  postcode = coalesce((select prefix from app.postcode_areas as known where known.area = signer.area), 'HA4') || ' ' || inward,
  mailbox = case channel when 'web' then 'resident-' || petition || '-' || n || '@example.org' end;

insert into app.mailboxes (petition, mailbox, postcode)
select petition, mailbox, postcode from signer where mailbox is not null;

insert into app.signatures (
  petition, mailbox, slot, name, email, postcode, area, channel, lang, wants_updates, state,
  signed_at, confirmed_at
)
select
  petition, mailbox, case when mailbox is not null then 1 end, name, mailbox, postcode, area, channel, lang,
  mailbox is not null and n % 3 = 0, 'confirmed', at, at + interval '9 minutes'
from signer, lateral (
  select opened_at + (until - opened_at - interval '1 hour') * ((n * 37 + petition * 11) % 997 / 997.0) as at
) as moment;

insert into app.tallies (petition, area, channel, shard, count)
select petition, area, channel, id % 16, count(*)
from app.signatures
where state = 'confirmed' and id not in (select known.signature from app.confirmations as known)
group by petition, area, channel, id % 16;

insert into app.crossings (petition, threshold, crossed_at)
select petition, threshold, confirmed_at
from (
  select petition, confirmed_at, row_number() over (partition by petition order by confirmed_at) as place
  from app.signatures where state = 'confirmed'
) as counted
join unnest(array['response', 'debate']) as threshold on place = app.signatures_for(threshold);

select public.note_daily_counts();

-- Hassan Malik signed for a person at the library, who has the slip H8GT-3WQ7N.
insert into app.helped (reference, turn, staff, place, channel, reason, has_consent, signature, helped_at)
select 'H8GT-3WQ7N', gen_random_uuid(), helper.id, 'library', 'counter', 'no_email', true, signed.id, signed.signed_at
from (
  select signer.id, signer.signed_at
  from app.signatures as signer join app.petitions as asked on asked.id = signer.petition
  where asked.slug = 'keep-the-14-bus' and signer.channel = 'counter' and signer.state = 'confirmed' order by signer.id limit 1
) as signed, app.staff as helper
where helper.email = 'helper@thornbeck.example.org';

-- He started a petition for a person who phoned and has no email, with the slip T252-V8VT2. It collects supporters.
insert into app.petitions (slug, lang, action, background, creator_name)
values (
  'a-handrail-at-the-ferry-steps', 'en', 'Put a handrail on the steps at the ferry office',
  'There are fourteen steps down to the ferry, and nothing to hold on to. In frost I stay at home.', 'Winifred Bevan'
);
insert into app.creations (petition, id, sponsor_hash, creator, lapses_on)
select asked.id, '5eed0000-0000-4000-8000-000000000003', sha256(uuid_send(gen_random_uuid())),
  app.sign_offline(asked, 'Winifred Bevan', 'TB2 1AA', 'phone', 'en', '01632 960166'), current_date + 90
from app.petitions as asked where asked.slug = 'a-handrail-at-the-ferry-steps';
insert into app.helped (reference, turn, staff, channel, reason, has_consent, petition, helped_at)
select 'T252-V8VT2', gen_random_uuid(), helper.id, 'phone', 'no_internet', true, asked.id, now()
from app.petitions as asked, app.staff as helper
where asked.slug = 'a-handrail-at-the-ferry-steps' and helper.email = 'helper@thornbeck.example.org';

-- The council corrected its reply about the library a day after it was published.
insert into app.earlier_answers (petition, version, response, replaced_at, replaced_by)
select asked.id, 1, jsonb_build_object('verdict', 'partly', 'texts', jsonb_build_array(
    jsonb_build_object(
      'lang', 'en', 'published_on', (now() - interval '12 days')::date,
      'body', 'Yes, for half a year. From Saturday 9 January 2027 the library will be open on Saturdays from 9.30am to 4pm.'
    ),
    jsonb_build_object(
      'lang', 'cy', 'published_on', (now() - interval '12 days')::date,
      'body', 'Gwnawn, am hanner blwyddyn. O ddydd Sadwrn 9 Ionawr 2027 bydd y llyfrgell ar agor ar ddydd Sadwrn rhwng 9.30am a 4pm.'
    )
  )), now() - interval '11 days', officer.id
from app.petitions as asked, app.staff as officer
where asked.slug = 'longer-library-hours' and officer.email = 'officer@thornbeck.example.org';

-- A sheet of twelve lines: some of the signatures on paper, a duplicate, a repeated line and one that nobody could read.
with entered as (
  insert into app.sheets (code, petition, entered_at, entered_by)
  select 'T4HB-6NQ2E', asked.id, now() - interval '3 days', officer.id
  from app.petitions as asked, app.staff as officer
  where asked.slug = 'benches-by-the-river' and officer.email = 'officer@thornbeck.example.org'
  returning id, petition
), signed as (
  select signature.id, row_number() over (order by signature.id) as place
  from app.signatures as signature join entered on entered.petition = signature.petition
  where signature.channel = 'paper'
  limit 9
)
insert into app.sheet_lines (sheet, line, outcome, signature)
select entered.id, line, coalesce(others.outcome, 'counted'), signed.id
from entered, generate_series(1, 12) as line
left join (values (4, 'duplicate'), (9, 'repeated'), (12, 'unreadable')) as others (place, outcome) on others.place = line
left join signed on others.outcome is null
  and signed.place = line - (line > 4)::int - (line > 9)::int
where others.outcome is not null or signed.id is not null;

-- Two mails that could not be sent.
insert into app.outbox (template, lane, lang, recipient, data, queued_at, attempts, error, failed_at, due_at)
values
  ('feedback_received', 'awaited', 'en', 'no-such-person@example.org', '{"reference": "TB-4K7M"}', now() - interval '3 days', 8,
   'EENVELOPE 550', now() - interval '2 days', now()),
  ('feedback_received', 'awaited', 'cy', 'llawn@example.org', '{"reference": "TB-9P2Q"}', now() - interval '2 days', 8,
   'EMESSAGE 552', now() - interval '1 day', now());

insert into app.area_codes (code, area) values ('E05099001', 'market'), ('E05099002', 'riverside'), ('E05099003', 'mill'), ('E05099004', 'upper-fell');

-- Signatures that look odd and wait to be confirmed: seven names that differ in a digit, in one minute, from one network.
with odd as (
  insert into app.signatures (petition, mailbox, name, email, postcode, area, channel, lang, signed_at)
  select petition.id, email, 'Sam Parker ' || n, email, 'TB3 4AB', 'mill', 'web', 'en', minute + n * interval '6 seconds'
  from app.petitions as petition, generate_series(1, 7) as n,
    lateral (select 'sam' || n || '@quick.example.com' as email, date_trunc('minute', now()) - interval '3 hours' as minute) as made
  where petition.slug = 'crossing-on-mill-lane'
  returning id
)
insert into app.signature_networks (signature, key, expires_at)
select id, decode(md5('one network'), 'hex'), now() + interval '45 hours' from odd;

-- Twelve that a moderator invalidated together.
with taken as (
  insert into app.signatures (petition, mailbox, name, email, postcode, area, channel, lang, state, signed_at)
  select petition.id, email, 'Robin ' || (array['Ash', 'Beech', 'Elm', 'Oak'])[1 + n % 4], email, 'TB2 ' || n % 9 || 'AB', 'riverside', 'web', 'en',
    'invalidated', now() - interval '4 days' - n * interval '3 minutes'
  from app.petitions as petition, generate_series(1, 12) as n, lateral (select 'robin' || n || '@trees.example.com' as email) as made
  where petition.slug = 'keep-the-14-bus'
  returning id
), run as (
  insert into app.invalidations (id, criteria, up_to, reason, state, started_by, started_at, changed_at, expected, taken)
  select '5f0c1c6e-0f0b-4c7c-9d52-6a7a5b0a8a11', '{"petition": "keep-the-14-bus", "domain": "trees.example.com"}', (select max(id) from taken),
    'All from a domain that was registered the day before.', 'done', person.id, now() - interval '3 days', now() - interval '3 days', 12, 12
  from app.staff as person where person.email = 'moderator@thornbeck.example.org'
  returning id
)
insert into app.invalidated_signatures (invalidation, signature, was) select run.id, taken.id, 'pending' from run, taken;

-- Another one was stopped half-way, and waits for somebody to go on or to bring the six back.
with taken as (
  insert into app.signatures (petition, mailbox, name, email, postcode, area, channel, lang, state, signed_at)
  select petition.id, email, 'Jo ' || (array['Finch', 'Wren', 'Lark'])[1 + n % 3], email, 'TB3 ' || n || 'AB', 'mill', 'web', 'en',
    case when n <= 6 then 'invalidated' else 'pending' end, now() - interval '2 days' - n * interval '2 minutes'
  from app.petitions as petition, generate_series(1, 9) as n, lateral (select 'jo' || n || '@birds.example.com' as email) as made
  where petition.slug = 'crossing-on-mill-lane'
  returning id, state
), run as (
  insert into app.invalidations (id, criteria, up_to, reason, state, started_by, started_at, changed_at, expected, taken)
  select '5f0c1c6e-0f0b-4c7c-9d52-6a7a5b0a8a12', '{"petition": "crossing-on-mill-lane", "domain": "birds.example.com"}',
    (select max(id) from taken), 'Nine in twenty minutes, all with one family of names.', 'stopped', person.id, now() - interval '1 day',
    now() - interval '1 day', 9, 6
  from app.staff as person where person.email = 'moderator@thornbeck.example.org'
  returning id
)
insert into app.invalidated_signatures (invalidation, signature, was)
select run.id, taken.id, 'pending' from run, taken where taken.state = 'invalidated';

-- Colleagues ask each other about the petitions that wait.
insert into app.petition_notes (petition, body, written_at, written_by, asks)
select asked.id, said.body, now() - said.age, writer.id, other.id
from (values
  ('a-bin-by-the-weir', 'Does the weir belong to the council, or to the water company?', interval '2 days', 'moderator', 'officer'),
  ('seats-at-the-surgery-stop', 'The county owns the stop, and we own the pavement. I would let it in.', interval '5 hours', 'officer', null),
  ('ysgol-feithrin-tan-bedwar', 'Is there an older petition about this room? I remember one from the spring.', interval '3 hours', 'officer',
   'moderator')
) as said (slug, body, age, writer, other)
join app.petitions as asked using (slug)
join app.staff as writer on writer.email = said.writer || '@thornbeck.example.org'
left join app.staff as other on other.email = said.other || '@thornbeck.example.org';

-- The site showed what was published a few minutes later.
update app.petitions as asked set
  public_version = asked.version, public_at = asked.opened_at, shown_at = asked.opened_at + interval '4 minutes'
where asked.state in ('open', 'closed');

-- The jobs ran, and one failed.
update app.jobs as job set
  ran_at = now() - least(job.expected_every, interval '9 hours'),
  failed_at = case job.name when 'count-days' then now() - interval '10 hours' end;

insert into app.kept_petitions (petition, until, reason, kept_at, kept_by)
select asked.id, (now() at time zone 'Europe/London')::date + 120, 'The council counts who uses the longer hours until the end of June.',
  now() - interval '5 days', person.id
from app.petitions as asked, app.staff as person
where asked.slug = 'longer-library-hours' and person.email = 'admin@thornbeck.example.org';

-- What staff did. The log gives each act its time.
select app.record_act('publish_petition', asked.slug, '{}', person.id)
from app.petitions as asked, app.staff as person
where asked.opened_at is not null and person.email = 'moderator@thornbeck.example.org' order by asked.opened_at;
select app.record_act('reject_petition', 'free-parking-december', '{"code": "already_policy"}', person.id)
from app.staff as person where person.email = 'moderator@thornbeck.example.org';
select app.record_act('respond_to_petition', 'longer-library-hours', '{}', person.id)
from app.staff as person where person.email = 'officer@thornbeck.example.org';
-- What residents told the council, in each state. D4NG-3R7AN may be about danger, and so may a mail about it that was refused, K8TE-2B7NG is late and has a photo, T8KN-5PW2K waits for an answer of
-- its sender, R3PQ-9Y4DX has a new reply, Y7SD-2WD6U is published, H7DN-8AB48 is hidden and M3RG-6ED9B is merged with K8TE-2B7NG.
with told (reference, topic, message, location, name, email, phone, lang, channel, kind, days_ago, state, may_publish) as (
  values
  ('D4NG-3R7AN', 'streets-and-lights', 'A wire hangs from the lamp outside number 9 and I can smell gas there.', 'Mill Lane, number 9',
   'Bethan Rowe', 'bethan@example.org', '01632 960771', 'en', 'web', 'problem', 0, 'received', false),
  ('K8TE-2B7NG', 'bins-and-recycling', 'Our green bin was not emptied, two weeks in a row.', 'Tan-y-bryn', 'Owen Sharples',
   'owen@example.org', null, 'en', 'web', 'problem', 25, 'received', true),
  ('C7MR-4EG8K', 'parks-and-paths', 'A fyddai modd cael mainc wrth y llwybr? Mae’n bell i gerdded heb eistedd.', 'Llwybr yr afon', null,
   null, null, 'cy', 'counter', 'idea', 3, 'received', false),
  ('T8KN-5PW2K', 'streets-and-lights', 'The road floods when it rains.', null, 'Mina Choudhury', 'mina@example.org', null, 'en', 'web',
   'problem', 6, 'in_progress', false),
  ('R3PQ-9Y4DX', 'market', 'Can the market stay open until six on Thursdays?', null, 'Ada Rowe', 'ada.rowe@example.org', null, 'en',
   'web', 'question', 20, 'answered', true),
  ('Y7SD-2WD6U', 'libraries-and-halls', 'The library door is too heavy for my wheelchair.', 'Thornbeck Library', 'Gwen Pugh',
   'gwen.pugh@example.org', null, 'en', 'phone', 'problem', 40, 'answered', true),
  ('H7DN-8AB48', 'something-else', 'You are all useless and should be ashamed.', null, null, 'angry@example.org', null, 'en', 'web',
   'problem', 50, 'closed', false),
  ('M3RG-6ED9B', 'bins-and-recycling', 'No green bins were emptied in Tan-y-bryn.', 'Tan-y-bryn', null, null, '01632 960772', 'en',
   'phone', 'problem', 24, 'in_progress', false),
  ('G8KC-7W2PV', 'this-website', 'Thank you: I signed without an account.', null, null, null, null, 'en', 'web', 'thanks', 60, 'closed', false)
)
insert into app.feedback (
  reference, topic, message, location, name, email, phone, lang, channel, kind, received_at, state, closed_at, may_publish,
  promised_days, promised_on
)
select reference, topic, message, location, name, email, phone, lang::app.lang, channel::app.channel, kind, at, state,
  case when state = 'closed' then at + interval '36 days' end, may_publish, 10, app.promised_on(at, 10)
from told, lateral (select now() - days_ago * interval '1 day' - interval '2 hours' as at) as moment;

update app.feedback set
  danger = '{gas,wire}', refused_danger = '{gas}', refused_at = now() - interval '20 minutes', refused_is_own = false
where reference = 'D4NG-3R7AN';
update app.feedback as asked set merged_into = main.id from app.feedback as main
where asked.reference = 'M3RG-6ED9B' and main.reference = 'K8TE-2B7NG';
update app.feedback as asked set
  taken_by = officer.id, version = 3, paused_at = now() - interval '2 days', days_left = app.working_days_until(asked.promised_on)
from app.staff as officer
where asked.reference = 'T8KN-5PW2K' and officer.email = 'officer@thornbeck.example.org';
-- An officer wrote down what came at the counter, and can print its receipt.
update app.feedback as asked set entered_by = officer.id from app.staff as officer
where asked.reference = 'C7MR-4EG8K' and officer.email = 'officer@thornbeck.example.org';
update app.feedback set answered_at = received_at + interval '8 days', is_on_time = true where state in ('answered', 'closed');
update app.feedback set replied_at = now() - interval '1 day' where reference = 'R3PQ-9Y4DX';
update app.feedback set is_better = true, is_better_at = now() - interval '3 days' where reference = 'Y7SD-2WD6U';
update app.feedback set hidden_reason = 'Insults without a question.' where reference = 'H7DN-8AB48';

insert into app.feedback_messages (feedback, author, act, body, channel, written_at, written_by)
select asked.id, written.author, written.act, written.body, written.channel::app.channel, now() - written.days_ago * interval '1 day',
  case when written.author = 'council' then officer.id end
from (
  values
  ('T8KN-5PW2K', 'council', 'ask', 'Which end of the road is it?', null, 2),
  ('R3PQ-9Y4DX', 'council', 'answer', 'Not this winter. We will ask the stalls again in March.', null, 12),
  ('R3PQ-9Y4DX', 'sender', 'reply', 'Thank you. Please tell me what the stalls say.', 'web', 1),
  ('Y7SD-2WD6U', 'council', 'answer', 'You are right. The door has a button since Monday.', null, 32),
  ('H7DN-8AB48', 'council', 'answer', 'Please tell us what went wrong. We will look at it.', null, 42),
  ('G8KC-7W2PV', 'council', 'answer', 'Thank you for telling us.', null, 52)
) as written (reference, author, act, body, channel, days_ago)
join app.feedback as asked on asked.reference = written.reference
cross join app.staff as officer
where officer.email = 'officer@thornbeck.example.org'
order by written.days_ago desc;

-- A green bin that is full.
insert into app.feedback_photos (feedback, photo, sent_at)
select asked.id, decode('
/9j/2wBDABISEhITEhQWFhQcHhseHCkmIiImKT4sMCwwLD5eO0U7O0U7XlNlUk1SZVOWdmhodpatkYqRrdK8vNL/+///////2wBDARISEhITEhQWFhQcHhse
HCkmIiImKT4sMCwwLD5eO0U7O0U7XlNlUk1SZVOWdmhodpatkYqRrdK8vNL/+///////wgARCADwAUADASIAAhEBAxEB/8QAGgABAAMBAQEAAAAAAAAAAAAA
AAIEBQMBBv/EABgBAQADAQAAAAAAAAAAAAAAAAABAgQD/9oADAMBAAIQAxAAAACwOdwAAAAAAAAAAAAAAAAAAAAAAAAAABGEkPYrJ57awAAAAAAAAAAAAAAA
AEIGbMFY9nzXt2Rl37hMgAAAAAAAAAAAAFfDc/pHzZXeYLjy3mCN5gje6/OL2+kfNyvf6IOwAAAAAAAAAAAFfD+k4ueCsIzV1gV1gV1gV1gV5WNp0CdIAAAA
AAAAAAADn0gjGFcIAAAE9nI150hPYAAAAAAAAAAAB56MNKNcIIAAA76uXqTqCeoAAAAAAAAAAAAGNDryrhBAAAFrSz9CdYT0AAAAAAAAAAAAAyuFivXECoAA
F2/Su22AuAAAAABmJLVikIpCKQikIpCKQrw68qZQigAAHafk764pJtFIRSEUhFIRSEUhMAAAAAAHDhYr0zBHMAAC10hPpsBIAAAAAAAAAAAAHKtaq0zBHMAA
C5Lz3ptAAAAAAAAAAAAAA5Ym1gzXpo5W9Fa68rWj5f4mK5r9Popce0WAAAAAAAAAAAAAAU7gp3AAAprgAAAAAAAAAAAAAAAAAAAAAAAAAAAA/8QALhAAAQMA
CAUDBQEBAAAAAAAAAQACAwQTFDBAUVKhESEyM3EgMXIQEkFQcIFC/9oACAEBAAE/AP4SSAvuX3D9KXegEhA8f1IPH9SDxxtJcWQPIPA3rXOY4OaeBGLpLS+B
4A4m9Yxz3BrRxJxk/Zf4u283DzjZe0/4m7j5yM+Qxr+bHeDdw91nnGn2N3R+8zHO5E+bqi94eDjpOUj/AJG6ondPxx03df5uqH1u8Y6kd591Q/d/+Y6k94+B
dUP2fgLRNq2CtE2rYK0TatgrRNq2CtE2rYK0TatgrRNq2CtE2rYK0TatgrRNq2CtE2rYK0TatgrRNq2CtE2rYJ73PdxceJuo5HsBDSrRNq2CtE2rYK0Tatgr
RNq2CtE2rYK0TatgrRNq2CtE2rYK0TatgrRNq2CtE2rYK0TatgrRNq2CtE2rYK0TatgqtmSq2ZKrZkqtmSq2ZKrZkqtmSq2ZKrZkqtmSq2ZKrZkqtmSq2ZKV
oBHC6jY0t4kKrZkqtmSq2ZKrZkqtmSq2ZKrZkqtmSq2ZKrZkqtmSq2ZKrZkqtmSq2ZX83/N1F0DHTezbqPoGOm6R5umdLfGOl6f9um9I8Y6chsTifwnyOeeZ
TJHMPIprg5oI/Poc4NaSfwnyOeeZTJHMPIqNwexrh7EY6ktL4JAMvrRmlkEYOXopLS+CQDL60ZpZBGDlj5aFG8ktJaVFQo2EFxLj6paFG8ktJaVFQo2EFxLj
/Cf/xAAiEQABAwIGAwAAAAAAAAAAAAABAAJAEjEQEyAwUGERQVH/2gAIAQIBAT8AmEgKtv2GSXHBry1A+YOV2srtZXaa2n3xIiCIODN9Itvm+kb5vECIVKp5
L//EACURAAEDAwMEAwEAAAAAAAAAAAEAAhEDMDITIDESQGJxECFQUf/aAAgBAwEBPwDvCQF1t/vZkkn4a8tQM33v6TELW8VKlSmvLVreN6oyfueApUqVKlMb
1zePB3UeD2lHE+755O2lhffk73tpYC+/M7WYC/UzO1uLfV+rntHAvwJlOYHLR8lo+SgREfo//9k=
', 'base64'), asked.received_at + interval '5 minutes'
from app.feedback as asked where asked.reference = 'K8TE-2B7NG';
insert into app.feedback_messages (feedback, author, act, written_at)
select photo.feedback, 'hub', 'send_photo', photo.sent_at from app.feedback_photos as photo;

insert into app.feedback_notes (feedback, body, written_at, written_by)
select asked.id, 'I asked the highways team for a date.', now() - interval '4 days', officer.id
from app.feedback as asked, app.staff as officer
where asked.reference = 'T8KN-5PW2K' and officer.email = 'officer@thornbeck.example.org';

insert into app.feedback_published (feedback, topic, area, said_en, said_cy, did_en, did_cy, published_on)
select asked.id, asked.topic, 'market', 'The library door is too heavy.', 'Mae drws y llyfrgell yn rhy drwm.',
  'It now opens at the press of a button.', 'Mae’n agor nawr wrth bwyso botwm.', (now() - interval '30 days')::date
from app.feedback as asked where asked.reference = 'Y7SD-2WD6U';

insert into app.page_votes (page, lang, useful, not_useful)
values ('/contact/', 'en', 14, 6), ('/guides/how-petitions-work/', 'en', 9, 1), ('/guides/how-petitions-work/', 'cy', 3, 0);
insert into app.page_lines (page, lang, is_useful, body, written_at)
values ('/contact/', 'en', false, 'I could not find the number for bins.', now() - interval '5 days');
