create table app.bank_holidays (
  day date primary key,
  name text not null
);
comment on table app.bank_holidays is
  'Bank holidays in England and Wales. A day on a weekend is no working day anyway, so only its substitute is here. '
  'From https://www.gov.uk/bank-holidays, and from the Banking and Financial Dealings Act 1971 for the years that it does '
  'not list yet. Read on 28 November 2026.';
alter table app.bank_holidays enable row level security;

insert into app.bank_holidays (day, name) values
  ('2026-12-25', 'Christmas Day'), ('2026-12-28', 'Boxing Day (substitute day)'),
  ('2027-01-01', 'New Year’s Day'), ('2027-03-26', 'Good Friday'), ('2027-03-29', 'Easter Monday'),
  ('2027-05-03', 'Early May bank holiday'), ('2027-05-31', 'Spring bank holiday'),
  ('2027-08-30', 'Summer bank holiday'), ('2027-12-27', 'Christmas Day (substitute day)'),
  ('2027-12-28', 'Boxing Day (substitute day)'),
  ('2028-01-03', 'New Year’s Day (substitute day)'), ('2028-04-14', 'Good Friday'), ('2028-04-17', 'Easter Monday'),
  ('2028-05-01', 'Early May bank holiday'), ('2028-05-29', 'Spring bank holiday'),
  ('2028-08-28', 'Summer bank holiday'), ('2028-12-25', 'Christmas Day'), ('2028-12-26', 'Boxing Day');
