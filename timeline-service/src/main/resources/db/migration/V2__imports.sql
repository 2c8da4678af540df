-- Imports, so that a job outlives the process that runs it. Counts and checkpoint change in the transaction of the events.
create table import_job (
    id            text        not null primary key,
    number        bigint      not null generated always as identity unique,
    request       text        not null,
    created_at    timestamptz not null,
    status        text        not null,
    phase         text        not null default 'TAKING',
    checkpoint    bigint      not null default 0,
    subjects_from bigint,
    vanished_to   text        not null default '',
    busy_millis   bigint      not null default 0,
    rows_total    bigint,
    recorded      bigint      not null default 0,
    corrected     bigint      not null default 0,
    reinstated    bigint      not null default 0,
    retracted     bigint      not null default 0,
    unchanged     bigint      not null default 0,
    rejected      bigint      not null default 0,
    problems      bigint      not null default 0,
    position      bigint,
    failure       text
);

create table import_problem (
    job     text   not null references import_job on delete cascade,
    number  bigint not null generated always as identity,
    problem text   not null,
    primary key (job, number)
);

-- What each edition of a data set says, row by row: who is in it, and a hash of what it says of them.
create table edition (
    id          integer     not null generated always as identity primary key,
    dataset     text        not null,
    name        text        not null,
    known_since timestamptz not null,
    job         text        not null,
    state       text        not null,
    digest      uuid,
    replaces    integer,
    unique nulls not distinct (dataset, name, replaces)
);

create table edition_row (
    edition integer not null references edition on delete cascade,
    id      text    not null,
    content uuid    not null,
    primary key (edition, id)
);
