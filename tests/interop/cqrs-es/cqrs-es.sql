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

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    aggregate_type text NOT NULL,
    aggregate_id text NOT NULL,
    sequence bigint NOT NULL,
    event_type text NOT NULL,
    event_version text NOT NULL,
    payload json NOT NULL,
    metadata json NOT NULL,
    CONSTRAINT events_sequence_check CHECK ((sequence >= 0))
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: snapshots; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.snapshots (
    aggregate_type text NOT NULL,
    aggregate_id text NOT NULL,
    last_sequence bigint NOT NULL,
    current_snapshot bigint NOT NULL,
    payload json NOT NULL,
    CONSTRAINT snapshots_current_snapshot_check CHECK ((current_snapshot >= 0)),
    CONSTRAINT snapshots_last_sequence_check CHECK ((last_sequence >= 0))
);


ALTER TABLE public.snapshots OWNER TO postgres;

--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata) FROM stdin;
Customer	c-1	1	NameAdded	1.0	{"NameAdded": {"name": "A}:{\\"", "limit": 1.50}}	{"time": "2026-01-02T03:04:05Z", "correlationId": "c"}
Customer	c-1	2	Closed	1.0	"Closed"	{}
Account	a-1	1	Opened	1.0	{"Opened":{"id":7},"more":1}	{}
\.


--
-- Data for Name: snapshots; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.snapshots (aggregate_type, aggregate_id, last_sequence, current_snapshot, payload) FROM stdin;
\.


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (aggregate_type, aggregate_id, sequence);


--
-- Name: snapshots snapshots_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT snapshots_pkey PRIMARY KEY (aggregate_type, aggregate_id, last_sequence);


--
-- PostgreSQL database dump complete
--


