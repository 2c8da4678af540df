create table greeting (
    id   bigint not null primary key,
    text text   not null
);
insert into greeting values (1, 'hello');
