--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: uuid-ossp; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public;


--
-- Name: EXTENSION "uuid-ossp"; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION "uuid-ossp" IS 'generate universally unique identifiers (UUIDs)';


--
-- Name: writeevents(uuid, character varying[], integer, json[], timestamp without time zone[], uuid[], uuid[], uuid[], boolean); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.writeevents(_aggregateid uuid, _eventtypes character varying[], _expectedversion integer, _bodies json[], _createdattimes timestamp without time zone[], _eventuuids uuid[], _correlationids uuid[], _causationids uuid[], _locktable boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
declare
currentVersion int;
body json;
eventVersion int;
eventId text;
index int;
newVersion int;
numEvents int;
createdAt timestamp without time zone;
begin
numEvents := array_length(_bodies, 1);
select version into currentVersion from aggregates where aggregate_id = _aggregateId;
if not found then
  -- when we have no existing version for this aggregate
  if _expectedVersion = 0 or _expectedVersion is null then
    -- set the version to 1 if expected version is null or 0
    insert into aggregates(aggregate_id, version) values(_aggregateId, numEvents);
    currentVersion := 0;
  else
    raise 'Concurrency conflict. Current version: 0, expected version: %', _expectedVersion;
  end if;
else
  if _expectedVersion is null then
    -- automatically increment the version
    update aggregates set version = version + numEvents where aggregate_id = _aggregateId returning version into newVersion;
    currentVersion := newVersion - numEvents;
  else
    -- increment the version if it's at our expected version
    update aggregates set version = version + numEvents where aggregate_id = _aggregateId and version = _expectedVersion;
    if not found then
      -- version was not at expected_version, raise an error.
      -- currentVersion may not equal what it did in the database when the
      -- above update statement is executed (it may have been incremented by another
      -- process)
      raise 'Concurrency conflict. Last known current version: %, expected version: %', currentVersion, _expectedVersion;
    end if;
  end if;
end if;
index := 1;
eventVersion := currentVersion + 1;
if _lockTable then
    -- Ensure this transaction is the only one writing events to guarantee
    -- linear growth of sequence IDs.
    -- Any value that won't conflict with other advisory locks will work.
    -- The Postgres tracker currently obtains an advisory lock using it's
    -- integer row ID, so values 1 to the number of ESP's in the system would
    -- be taken if the tracker is running in the same database as your
    -- projections.
    perform pg_advisory_xact_lock(-1);
end if;
foreach body IN ARRAY(_bodies)
loop
  if _createdAtTimes[index] is not null then
    createdAt := _createdAtTimes[index];
  else
    createdAt := now() at time zone 'utc';
  end if;

  insert into events
    (uuid, aggregate_id, type, body, version, correlation_id, causation_id, created_at)
  values
    (
      _eventUUIDs[index],
      _aggregateId,
      _eventTypes[index],
      body,
      eventVersion,
      _correlationIds[index],
      _causationIds[index],
      createdAt
    )
  returning id into eventId;

  eventVersion := eventVersion + 1;
  index := index + 1;
end loop;
perform pg_notify('new_event', eventId);
end;
$$;


ALTER FUNCTION public.writeevents(_aggregateid uuid, _eventtypes character varying[], _expectedversion integer, _bodies json[], _createdattimes timestamp without time zone[], _eventuuids uuid[], _correlationids uuid[], _causationids uuid[], _locktable boolean) OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: aggregates; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aggregates (
    aggregate_id uuid NOT NULL,
    version bigint DEFAULT 1
);


ALTER TABLE public.aggregates OWNER TO postgres;

--
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    id bigint NOT NULL,
    uuid uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    aggregate_id uuid NOT NULL,
    type character varying(255) NOT NULL,
    body json NOT NULL,
    version bigint NOT NULL,
    correlation_id uuid,
    causation_id uuid,
    created_at timestamp without time zone DEFAULT (now() AT TIME ZONE 'utc'::text) NOT NULL
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: events_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

ALTER TABLE public.events ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: projector_tracker; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.projector_tracker (
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    last_processed_event_id bigint DEFAULT 0 NOT NULL
);


ALTER TABLE public.projector_tracker OWNER TO postgres;

--
-- Name: projector_tracker_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

ALTER TABLE public.projector_tracker ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projector_tracker_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: aggregates; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aggregates (aggregate_id, version) FROM stdin;
a0000000-0000-4000-8000-000000000001	5
a0000000-0000-4000-8000-000000000002	6
\.


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (id, uuid, aggregate_id, type, body, version, correlation_id, causation_id, created_at) FROM stdin;
1	e0000000-0000-4000-8000-000000000001	a0000000-0000-4000-8000-000000000001	item_added	{"buyer":"Zoë \\"Z\\"\\tB. \\\\ 東京 🚀","amount":9007199254740993,"lines":[{"qty":2,"price":1.5},null],"at":"1970-01-01T00:00:00Z","kind":"gift"}	1	c0000000-0000-4000-8000-000000000000	d0000000-0000-4000-8000-000000000000	2026-03-01 10:00:00.25
2	e0000000-0000-4000-8000-000000000002	a0000000-0000-4000-8000-000000000001	item_added	{"note":"line\\nbreak"}	2	c0000000-0000-4000-8000-000000000000	d0000000-0000-4000-8000-000000000001	2026-03-01 10:00:01.25
3	e0000000-0000-4000-8000-000000000003	a0000000-0000-4000-8000-000000000002	item_added	{"buyer":null,"amount":-9223372036854775808}	1	\N	\N	2026-03-01 10:00:02.25
4	e0000000-0000-4000-8000-000000000004	a0000000-0000-4000-8000-000000000001	item_removed	{"part":0,"left":0.0}	3	c0000000-0000-4000-8000-000000000001	d0000000-0000-4000-8000-000000000003	2026-03-01 10:00:03.25
5	e0000000-0000-4000-8000-000000000005	a0000000-0000-4000-8000-000000000002	item_removed	{"part":0}	2	c0000000-0000-4000-8000-000000000001	d0000000-0000-4000-8000-000000000004	2026-03-01 10:00:04.25
6	e0000000-0000-4000-8000-000000000006	a0000000-0000-4000-8000-000000000001	item_removed	{"part":1,"left":-1.0e-07}	4	\N	\N	2026-03-01 10:00:05.25
7	e0000000-0000-4000-8000-000000000007	a0000000-0000-4000-8000-000000000002	item_removed	{"part":1}	3	c0000000-0000-4000-8000-000000000002	d0000000-0000-4000-8000-000000000006	2026-03-01 10:00:06.25
8	e0000000-0000-4000-8000-000000000008	a0000000-0000-4000-8000-000000000002	item_added	{}	4	c0000000-0000-4000-8000-000000000002	d0000000-0000-4000-8000-000000000007	2026-03-01 10:00:07.25
9	e0000000-0000-4000-8000-000000000009	a0000000-0000-4000-8000-000000000001	item_removed	{"part":2,"left":-2.0e-07}	5	\N	\N	2026-03-01 10:00:08.25
10	e0000000-0000-4000-8000-000000000010	a0000000-0000-4000-8000-000000000002	item_removed	{"part":2}	5	c0000000-0000-4000-8000-000000000003	d0000000-0000-4000-8000-000000000009	2026-03-01 10:00:09.25
11	e0000000-0000-4000-8000-000000000011	a0000000-0000-4000-8000-000000000002	checked_out	{}	6	c0000000-0000-4000-8000-000000000003	d0000000-0000-4000-8000-000000000010	2026-03-01 10:00:10.25
\.


--
-- Data for Name: projector_tracker; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.projector_tracker (id, name, last_processed_event_id) FROM stdin;
\.


--
-- Name: events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.events_id_seq', 11, true);


--
-- Name: projector_tracker_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.projector_tracker_id_seq', 1, false);


--
-- Name: aggregates aggregates_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aggregates
    ADD CONSTRAINT aggregates_pkey PRIMARY KEY (aggregate_id);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);


--
-- Name: projector_tracker projector_tracker_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.projector_tracker
    ADD CONSTRAINT projector_tracker_pkey PRIMARY KEY (id);


--
-- Name: events_aggregate_id_version_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX events_aggregate_id_version_index ON public.events USING btree (aggregate_id, version);


--
-- Name: events_causation_id_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX events_causation_id_index ON public.events USING btree (causation_id);


--
-- Name: events_correlation_id_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX events_correlation_id_index ON public.events USING btree (correlation_id);


--
-- Name: events_created_at_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX events_created_at_index ON public.events USING btree (created_at);


--
-- Name: events_type_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX events_type_index ON public.events USING btree (type);


--
-- Name: events_uuid_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX events_uuid_index ON public.events USING btree (uuid);


--
-- Name: projector_tracker_name_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX projector_tracker_name_index ON public.projector_tracker USING btree (name);


--
-- PostgreSQL database dump complete
--


