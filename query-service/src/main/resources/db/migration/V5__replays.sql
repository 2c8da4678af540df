-- Replays of history and what came of them. They are no part of the projection: a rebuild leaves them alone.
create table replay (
    number       bigint generated always as identity primary key,
    id           text        not null unique,
    -- what was asked for, as JSON
    asked        text        not null,
    created      timestamptz not null,
    status       text        not null,
    -- newest event of the log that counts
    position     bigint      not null,
    -- known time, null for the latest or where each frame has its own
    known_by     timestamptz,
    derivation   integer     not null,
    frames       integer     not null,
    frames_done  integer     not null default 0,
    bytes        bigint      not null default 0,
    busy_millis  bigint      not null default 0,
    -- how often it was begun since its last frame
    attempts     integer     not null default 0,
    -- who works on it, and until when it is not to be taken by others
    owner        text,
    leased_until timestamptz,
    started      timestamptz,
    ended        timestamptz,
    failure      text
);
create index replay_unfinished on replay (number) where status in ('queued', 'running');

-- What one subject shows in one frame, packed. A frame counts once replay.frames_done says so.
create table replay_frame (
    replay     bigint  not null references replay on delete cascade,
    frame      integer not null,
    -- place of the subject among those asked for
    subject    integer not null,
    -- null where nobody knew of the subject yet
    state      bytea,
    -- null where nothing differs
    changes    bytea,
    difference bytea,
    primary key (replay, frame, subject)
);
