-- Organisations and what is known of them. Dates of validity are whole days, both ends belonging to the period;
-- a date that nobody stated is null, never a guess.

-- One counter over the whole directory: a reader that has seen revision n asks for what is above n.
create sequence directory.revision;

-- others: columns of the file that no field claims, public. withheld: those among them that speak of yearly facts.
create table directory.organisation (
    id                     uuid primary key,
    uscc                   text unique check (length(uscc) = 18),
    name                   text not null check (name <> ''),
    name_since             date,
    short_name             text,
    kind                   text check (kind in ('LARGE_ENTERPRISE', 'SME', 'UNIVERSITY', 'INSTITUTE', 'LABORATORY',
                               'SERVICE_BODY', 'BANK', 'PARK', 'ASSOCIATION', 'GOVERNMENT_UNIT')),
    region_code            text,
    region_text            text,
    region_confidence      text,
    address                text,
    industry_code          text,
    industry_text          text,
    established_on         date,
    registered_capital_fen bigint check (registered_capital_fen >= 0),
    description            text,
    website                text,
    others                 jsonb not null default '{}',
    withheld               jsonb not null default '{}',
    sample                 boolean not null default false,
    created_at             timestamptz not null default now(),
    updated_at             timestamptz not null default now(),
    revision               bigint not null default nextval('directory.revision')
);
create unique index organisation_revision on directory.organisation (revision);
create index organisation_name on directory.organisation (name);
create index organisation_region on directory.organisation (region_code text_pattern_ops);

create table directory.organisation_code (
    scheme          text not null,
    code            text not null,
    organisation_id uuid not null references directory.organisation,
    primary key (scheme, code)
);
create index organisation_code_value on directory.organisation_code (code);
create index organisation_code_organisation on directory.organisation_code (organisation_id);

-- Earlier names. The day of a change belongs to both names.
create table directory.former_name (
    organisation_id uuid not null references directory.organisation,
    name            text not null,
    valid_from      date,
    valid_to        date,
    primary key (organisation_id, name)
);
create index former_name_name on directory.former_name (name);

create table directory.relation (
    id              uuid primary key,
    organisation_id uuid not null references directory.organisation,
    other_id        uuid not null references directory.organisation,
    kind            text not null check (kind in ('CONTROLS', 'SAME_GROUP', 'SUPPLIES', 'SPUN_OFF_FROM',
                        'INCUBATED_BY', 'MERGED_INTO')),
    valid_from      date,
    valid_to        date,
    source          text,
    confidence      text not null,
    check (organisation_id <> other_id),
    check (valid_to >= valid_from)
);
create unique index relation_once on directory.relation (organisation_id, other_id, kind, coalesce(valid_from, '-infinity'));
create index relation_other on directory.relation (other_id);

-- What is true of one year (or, without a year, as of the day it was stated). Private unless somebody said otherwise.
create table directory.fact (
    id              uuid primary key,
    organisation_id uuid not null references directory.organisation,
    name            text not null,
    year            integer check (year between 1900 and 2200),
    number          numeric,
    text            text,
    flag            boolean,
    unit            text,
    source          text,
    confidence      text not null,
    evidence        text,
    stated_on       date,
    visibility      text not null default 'PRIVATE'
                        check (visibility in ('PRIVATE', 'INTRODUCED_PARTNER', 'OFFICER', 'PUBLIC')),
    check (num_nonnulls(number, text, flag) = 1)
);
create unique index fact_once on directory.fact (organisation_id, name, coalesce(year, 0));

create table directory.title (
    id              uuid primary key,
    organisation_id uuid not null references directory.organisation,
    kind            text not null,
    name            text not null,
    level           text,
    batch           text,
    number          text,
    issuer          text,
    source          text
);
create index title_organisation on directory.title (organisation_id);

-- What happened to a title. The event last in effect decides; effective_on null: held, nobody stated since when.
create table directory.title_event (
    id              uuid primary key,
    organisation_id uuid not null references directory.organisation,
    title_id        uuid not null references directory.title,
    event           text not null check (event in ('GRANTED', 'RENEWED', 'CHANGED', 'SUSPENDED', 'REVOKED', 'EXPIRED')),
    effective_on    date,
    valid_to        date,
    source          text,
    check (valid_to >= effective_on)
);
create index title_event_title on directory.title_event (title_id, effective_on);
create index title_event_organisation on directory.title_event (organisation_id);

-- The days on which a title was in force: from each granting event to its own end or to the day before the next event.
create view directory.title_period as
select e.title_id,
       e.organisation_id,
       e.effective_on as valid_from,
       least(e.valid_to, e.next_on - 1) as valid_to
  from (select title_id, organisation_id, event, effective_on, valid_to,
               lead(effective_on) over (partition by organisation_id, title_id order by effective_on nulls first, id) as next_on
          from directory.title_event) e
 where e.event in ('GRANTED', 'RENEWED', 'CHANGED')
   and (e.effective_on is null or e.next_on is null or e.effective_on < e.next_on);

create table directory.offer (
    id                     uuid primary key,
    organisation_id        uuid not null references directory.organisation,
    kind                   text not null
                               check (kind in ('PRODUCT', 'PROCESS', 'RESEARCH_RESULT', 'INSTRUMENT', 'SERVICE')),
    code                   text,
    name                   text not null check (name <> ''),
    text                   text,
    parameters             jsonb not null default '[]',
    evidence               jsonb not null default '[]',
    updated_on             date,
    share_of_revenue       numeric check (share_of_revenue between 0 and 100),
    share_visibility       text not null default 'PRIVATE'
                               check (share_visibility in ('PRIVATE', 'INTRODUCED_PARTNER', 'OFFICER', 'PUBLIC')),
    withdrawn_on           date,
    others                 jsonb not null default '{}',
    withheld               jsonb not null default '{}'
);
create index offer_organisation on directory.offer (organisation_id);

create table directory.certificate (
    id              uuid primary key,
    organisation_id uuid not null references directory.organisation,
    offer_id        uuid references directory.offer,
    name            text not null,
    number          text,
    issuer          text,
    valid_from      date,
    valid_to        date,
    source          text,
    check (valid_to >= valid_from)
);
create index certificate_organisation on directory.certificate (organisation_id);

-- The state before each change. act names what made it (an import, a person's act); set by whoever begins the work.
create table directory.change (
    id              bigint generated always as identity primary key,
    organisation_id uuid not null references directory.organisation,
    record          text not null,
    record_id       uuid not null,
    before          jsonb not null,
    changed_at      timestamptz not null default now(),
    act             text not null default coalesce(nullif(current_setting('rongtong.act', true), ''), 'import')
);
create index change_organisation on directory.change (organisation_id, id);

create view directory.pub_organisation as
select id, name, short_name, kind, region_code, industry_code, established_on, sample, revision
  from directory.organisation;

create view directory.pub_offer as
select id, organisation_id, kind, name, text, parameters, updated_on
  from directory.offer
 where withdrawn_on is null;

create view directory.pub_title_period as
select t.organisation_id, t.kind, t.name, t.level, t.batch, p.valid_from, p.valid_to
  from directory.title t
  join directory.title_period p on p.title_id = t.id;
