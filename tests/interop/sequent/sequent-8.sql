--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

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
-- Name: sequent_schema; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA sequent_schema;


ALTER SCHEMA sequent_schema OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: aggregate_types; Type: TABLE; Schema: sequent_schema; Owner: postgres
--

CREATE TABLE sequent_schema.aggregate_types (
    id smallint NOT NULL,
    type text NOT NULL
);


ALTER TABLE sequent_schema.aggregate_types OWNER TO postgres;

--
-- Name: aggregates; Type: TABLE; Schema: sequent_schema; Owner: postgres
--

CREATE TABLE sequent_schema.aggregates (
    aggregate_id uuid NOT NULL,
    events_partition_key text NOT NULL,
    aggregate_type_id smallint NOT NULL
);


ALTER TABLE sequent_schema.aggregates OWNER TO postgres;

--
-- Name: event_types; Type: TABLE; Schema: sequent_schema; Owner: postgres
--

CREATE TABLE sequent_schema.event_types (
    id smallint NOT NULL,
    type text NOT NULL
);


ALTER TABLE sequent_schema.event_types OWNER TO postgres;

--
-- Name: events; Type: TABLE; Schema: sequent_schema; Owner: postgres
--

CREATE TABLE sequent_schema.events (
    aggregate_id uuid NOT NULL,
    partition_key text NOT NULL,
    sequence_number integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    command_id bigint NOT NULL,
    event_type_id smallint NOT NULL,
    event_json jsonb NOT NULL,
    xact_id bigint
)
PARTITION BY RANGE (partition_key);


ALTER TABLE sequent_schema.events OWNER TO postgres;

--
-- Name: events_default; Type: TABLE; Schema: sequent_schema; Owner: postgres
--

CREATE TABLE sequent_schema.events_default (
    aggregate_id uuid NOT NULL,
    partition_key text NOT NULL,
    sequence_number integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    command_id bigint NOT NULL,
    event_type_id smallint NOT NULL,
    event_json jsonb NOT NULL,
    xact_id bigint
);


ALTER TABLE sequent_schema.events_default OWNER TO postgres;

--
-- Name: events_default; Type: TABLE ATTACH; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.events ATTACH PARTITION sequent_schema.events_default DEFAULT;


--
-- Data for Name: aggregate_types; Type: TABLE DATA; Schema: sequent_schema; Owner: postgres
--

COPY sequent_schema.aggregate_types (id, type) FROM stdin;
1	Invoice
\.


--
-- Data for Name: aggregates; Type: TABLE DATA; Schema: sequent_schema; Owner: postgres
--

COPY sequent_schema.aggregates (aggregate_id, events_partition_key, aggregate_type_id) FROM stdin;
a0000000-0000-4000-8000-000000000001	Y26	1
\.


--
-- Data for Name: event_types; Type: TABLE DATA; Schema: sequent_schema; Owner: postgres
--

COPY sequent_schema.event_types (id, type) FROM stdin;
1	InvoiceCreated
2	InvoicePaid
\.


--
-- Data for Name: events_default; Type: TABLE DATA; Schema: sequent_schema; Owner: postgres
--

COPY sequent_schema.events_default (aggregate_id, partition_key, sequence_number, created_at, command_id, event_type_id, event_json, xact_id) FROM stdin;
a0000000-0000-4000-8000-000000000001	Y26	2	2026-01-02 03:04:06+00	8	2	{"paid": true}	101
a0000000-0000-4000-8000-000000000001	Y26	1	2026-01-02 03:04:05+00	7	1	{"total": 10}	100
\.


--
-- Name: aggregate_types aggregate_types_pkey; Type: CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.aggregate_types
    ADD CONSTRAINT aggregate_types_pkey PRIMARY KEY (id);


--
-- Name: aggregates aggregates_pkey; Type: CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.aggregates
    ADD CONSTRAINT aggregates_pkey PRIMARY KEY (aggregate_id);


--
-- Name: event_types event_types_pkey; Type: CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.event_types
    ADD CONSTRAINT event_types_pkey PRIMARY KEY (id);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (partition_key, aggregate_id, sequence_number);


--
-- Name: events_default events_default_pkey; Type: CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.events_default
    ADD CONSTRAINT events_default_pkey PRIMARY KEY (partition_key, aggregate_id, sequence_number);


--
-- Name: events_default_pkey; Type: INDEX ATTACH; Schema: sequent_schema; Owner: postgres
--

ALTER INDEX sequent_schema.events_pkey ATTACH PARTITION sequent_schema.events_default_pkey;


--
-- PostgreSQL database dump complete
--


