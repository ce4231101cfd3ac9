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
-- Name: aggregates; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aggregates (
    aggregate_id text NOT NULL,
    type text NOT NULL,
    version integer NOT NULL,
    state bytea NOT NULL
);


ALTER TABLE public.aggregates OWNER TO postgres;

--
-- Name: event_streams; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_streams (
    event_stream_id text NOT NULL,
    version integer NOT NULL
);


ALTER TABLE public.event_streams OWNER TO postgres;

--
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    event_stream_id text NOT NULL,
    type text NOT NULL,
    version integer NOT NULL,
    event bytea NOT NULL,
    metadata jsonb
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Data for Name: aggregates; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aggregates (aggregate_id, type, version, state) FROM stdin;
\.


--
-- Data for Name: event_streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_streams (event_stream_id, version) FROM stdin;
account-1	2
\.


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (event_stream_id, type, version, event, metadata) FROM stdin;
account-1	Opened	1	\\x7b226f776e6572223a22416461227d	{"Recorded-At": "2026-01-02T03:04:05Z", "Recorded-With-New-Version": 1}
account-1	Paid	2	\\x0a03	{"Recorded-At": "2026-01-02T03:04:06Z", "Recorded-With-New-Version": 2}
\.


--
-- Name: aggregates aggregates_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aggregates
    ADD CONSTRAINT aggregates_pkey PRIMARY KEY (aggregate_id);


--
-- Name: event_streams event_streams_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_streams
    ADD CONSTRAINT event_streams_pkey PRIMARY KEY (event_stream_id);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (event_stream_id, version);


--
-- Name: events events_event_stream_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_event_stream_id_fkey FOREIGN KEY (event_stream_id) REFERENCES public.event_streams(event_stream_id);


--
-- PostgreSQL database dump complete
--


