-- Needs (需求), searches that people post, and the rankings of both with all their reasons.

create sequence matching.revision;

create table matching.need (
    id                   uuid primary key,
    scheme               text not null,
    code                 text not null,
    organisation_id      uuid,
    organisation_written text,
    kind                 text,
    title                text not null,
    text                 text not null,
    region_code          text,
    region_written       text,
    deadline             date,
    conditions           text not null default '',
    others               jsonb not null default '{}',
    sample               boolean not null default false,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    revision             bigint not null,
    unique (scheme, code)
);

create index need_by_revision on matching.need (revision);

-- What a need said before it was changed.
create table matching.need_history (
    need_id    uuid not null references matching.need (id),
    revision   bigint not null,
    title      text not null,
    text       text not null,
    conditions text not null,
    deadline   date,
    valid_from timestamptz not null,
    valid_to   timestamptz not null,
    primary key (need_id, revision)
);

create table matching.ranking (
    id            uuid primary key,
    need_id       uuid references matching.need (id),
    need_revision bigint,
    kind          text not null,
    weights       text not null,
    statistics    text not null,
    model         text not null,
    corpus        bigint not null,
    on_day        date not null,
    found         integer not null,
    computed_at   timestamptz not null
);

create unique index ranking_of_need
    on matching.ranking (need_id, need_revision, kind, weights, statistics, model, corpus, on_day)
    where need_id is not null;

-- One profile in a ranking with all reasons; its total is their sum and stands nowhere else.
create table matching.ranked (
    ranking_id uuid not null references matching.ranking (id) on delete cascade,
    place      integer not null,
    near_miss  boolean not null,
    profile_id text not null,
    reasons    jsonb not null,
    primary key (ranking_id, near_miss, place)
);

-- A need somebody posted without keeping it. The address is known to whoever posted it; here stands its digest.
create table matching.search (
    token_digest bytea primary key,
    text         text not null,
    kind         text not null,
    conditions   jsonb not null,
    ranking_id   uuid not null references matching.ranking (id) on delete cascade,
    created_at   timestamptz not null,
    expires_at   timestamptz not null
);

create index search_by_end on matching.search (expires_at);
