-- One row: which installation this store belongs to, and since when.
create table platform.installation (
    id         uuid        not null default gen_random_uuid(),
    created_at timestamptz not null default now(),
    only_one   boolean     not null default true primary key check (only_one)
);

insert into platform.installation default values;
