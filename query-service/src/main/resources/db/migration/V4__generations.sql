-- The facts live in generations, each in a schema of its own (query_g1, query_g2 …), so that one can be filled while another
-- answers. The service makes the schemas itself, from generation/tables.sql and generation/indexes.sql.
drop table action_event, account, fact, link, subject_event;

-- All is read anew from the log.
truncate token_entry;

create table generation (
    number     integer     generated always as identity primary key,
    -- version of the derivation that made its rows
    derivation integer     not null,
    status     text        not null check (status in ('filling', 'live', 'retired')),
    since      timestamptz not null default now()
);
create unique index generation_live on generation (status) where status = 'live';

-- Rebuilds that were asked for. One is run at a time, by one node.
create table rebuild (
    number       bigint      generated always as identity primary key,
    reason       text        not null,
    forced       boolean     not null,
    status       text        not null
        check (status in ('queued', 'running', 'verifying', 'switched', 'failed', 'cancelled')),
    requested_at timestamptz not null default now(),
    started_at   timestamptz,
    ended_at     timestamptz,
    attempts     integer     not null default 0,
    generation   integer,
    -- events that are in the new generation, of how many
    projected    bigint      not null default 0,
    target       bigint,
    cancelling   boolean     not null default false,
    failure      text
);
create unique index rebuild_under_way on rebuild ((true)) where status in ('queued', 'running', 'verifying');
