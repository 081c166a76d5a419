-- Which keys this store was written with. The keys themselves stand outside of it.
create table platform.secret_key (
    id   integer primary key,
    mark text    not null
);

-- The audit record: every row carries the digest of the one before it. On the embedded server another role owns it, and
-- the application's may only read and add; where the application's role owns it, the triggers refuse the rest.
create table platform.audit_entry (
    number          bigint      primary key,
    segment         integer     not null,
    at              timestamptz not null,
    actor           text        not null,
    organisation_id uuid,
    address         text,
    act             text        not null,
    object_type     text        not null,
    object_id       text        not null,
    result          text        not null check (result in ('done', 'refused', 'failed')),
    before_digest   text,
    after_digest    text,
    note            text,
    previous        text        not null,
    digest          text        not null,
    seal            text        not null
);
create index audit_entry_object on platform.audit_entry (object_type, object_id, number);
create index audit_entry_actor on platform.audit_entry (actor, number);
create index audit_entry_closing on platform.audit_entry (number) where act = 'audit.segment.closed';

create function platform.audit_is_kept() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('rongtong.audit_segment_ends', true), '') = 'yes' and tg_op = 'DELETE' then
        return old;
    end if;
    raise exception 'the audit record is neither changed nor shortened' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_row before update or delete on platform.audit_entry
    for each row execute function platform.audit_is_kept();
create trigger audit_entry_all before truncate on platform.audit_entry
    for each statement execute function platform.audit_is_kept();

-- The last entry. Whoever asks may add the next ones and is alone until the end of the transaction.
create function platform.audit_head(out number bigint, out segment integer, out at timestamptz, out digest text)
    returns setof record language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7210665842);
    return query select e.number, e.segment, e.at, e.digest
                   from platform.audit_entry e
                  order by e.number desc
                  limit 1;
end
$$;

-- Takes away the segments that were closed longer ago than that, oldest first and whole; the number of the last entry
-- taken away, or null. Runs with the rights of the table's owner, who asks for half a year at the least
-- (Cybersecurity Law, article 23).
create function platform.audit_drop_segments(keep interval) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    upto bigint;
begin
    if keep < interval '180 days' then
        raise exception 'the audit record is kept for 180 days at the least';
    end if;
    select max(e.number) - 1 into upto
      from platform.audit_entry e
     where e.act = 'audit.segment.closed'
       and e.at < now() - keep
       and exists (select 1 from platform.audit_entry o where o.number < e.number);
    perform set_config('rongtong.audit_segment_ends', 'yes', true);
    delete from platform.audit_entry e where e.number <= upto;
    perform set_config('rongtong.audit_segment_ends', '', true);
    return upto;
end
$$;
revoke execute on function platform.audit_drop_segments(interval) from public;
