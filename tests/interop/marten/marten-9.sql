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
-- Name: mt_event_progression; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mt_event_progression (
    name character varying NOT NULL,
    last_seq_id bigint,
    last_updated timestamp with time zone
);


ALTER TABLE public.mt_event_progression OWNER TO postgres;

--
-- Name: mt_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mt_events (
    seq_id bigint NOT NULL,
    id uuid NOT NULL,
    stream_id character varying,
    version bigint NOT NULL,
    data jsonb NOT NULL,
    bdata bytea,
    type character varying(500) NOT NULL,
    "timestamp" timestamp with time zone DEFAULT now() NOT NULL,
    tenant_id character varying DEFAULT '*DEFAULT*'::character varying NOT NULL,
    mt_dotnet_type character varying,
    is_archived boolean DEFAULT false NOT NULL
)
PARTITION BY LIST (is_archived);


ALTER TABLE public.mt_events OWNER TO postgres;

--
-- Name: mt_events_archived; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mt_events_archived (
    seq_id bigint NOT NULL,
    id uuid NOT NULL,
    stream_id character varying,
    version bigint NOT NULL,
    data jsonb NOT NULL,
    bdata bytea,
    type character varying(500) NOT NULL,
    "timestamp" timestamp with time zone DEFAULT now() NOT NULL,
    tenant_id character varying DEFAULT '*DEFAULT*'::character varying NOT NULL,
    mt_dotnet_type character varying,
    is_archived boolean DEFAULT false NOT NULL
);


ALTER TABLE public.mt_events_archived OWNER TO postgres;

--
-- Name: mt_events_default; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mt_events_default (
    seq_id bigint NOT NULL,
    id uuid NOT NULL,
    stream_id character varying,
    version bigint NOT NULL,
    data jsonb NOT NULL,
    bdata bytea,
    type character varying(500) NOT NULL,
    "timestamp" timestamp with time zone DEFAULT now() NOT NULL,
    tenant_id character varying DEFAULT '*DEFAULT*'::character varying NOT NULL,
    mt_dotnet_type character varying,
    is_archived boolean DEFAULT false NOT NULL
);


ALTER TABLE public.mt_events_default OWNER TO postgres;

--
-- Name: mt_events_sequence; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.mt_events_sequence
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.mt_events_sequence OWNER TO postgres;

--
-- Name: mt_streams; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mt_streams (
    id character varying NOT NULL,
    type character varying,
    version bigint,
    "timestamp" timestamp with time zone DEFAULT now() NOT NULL,
    created timestamp with time zone DEFAULT now() NOT NULL,
    tenant_id character varying DEFAULT '*DEFAULT*'::character varying NOT NULL,
    is_archived boolean DEFAULT false NOT NULL
)
PARTITION BY LIST (is_archived);


ALTER TABLE public.mt_streams OWNER TO postgres;

--
-- Name: mt_streams_archived; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mt_streams_archived (
    id character varying NOT NULL,
    type character varying,
    version bigint,
    "timestamp" timestamp with time zone DEFAULT now() NOT NULL,
    created timestamp with time zone DEFAULT now() NOT NULL,
    tenant_id character varying DEFAULT '*DEFAULT*'::character varying NOT NULL,
    is_archived boolean DEFAULT false NOT NULL
);


ALTER TABLE public.mt_streams_archived OWNER TO postgres;

--
-- Name: mt_streams_default; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mt_streams_default (
    id character varying NOT NULL,
    type character varying,
    version bigint,
    "timestamp" timestamp with time zone DEFAULT now() NOT NULL,
    created timestamp with time zone DEFAULT now() NOT NULL,
    tenant_id character varying DEFAULT '*DEFAULT*'::character varying NOT NULL,
    is_archived boolean DEFAULT false NOT NULL
);


ALTER TABLE public.mt_streams_default OWNER TO postgres;

--
-- Name: mt_events_archived; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_events ATTACH PARTITION public.mt_events_archived FOR VALUES IN (true);


--
-- Name: mt_events_default; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_events ATTACH PARTITION public.mt_events_default DEFAULT;


--
-- Name: mt_streams_archived; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_streams ATTACH PARTITION public.mt_streams_archived FOR VALUES IN (true);


--
-- Name: mt_streams_default; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_streams ATTACH PARTITION public.mt_streams_default DEFAULT;


--
-- Data for Name: mt_event_progression; Type: TABLE DATA; Schema: public; Owner: postgres
--



--
-- Data for Name: mt_events_archived; Type: TABLE DATA; Schema: public; Owner: postgres
--

INSERT INTO public.mt_events_archived VALUES (3, '0195f1a0-0000-4000-8000-000000000004', '2', 1, '{"To": "Bree"}', NULL, 'trip_started', '2026-01-02 03:04:08+00', 'north', 'Trips.TripStarted, Trips', true);


--
-- Data for Name: mt_events_default; Type: TABLE DATA; Schema: public; Owner: postgres
--

INSERT INTO public.mt_events_default VALUES (1, '0195f1a0-0000-4000-8000-000000000001', '1', 1, '{"To": "Rivendell"}', NULL, 'trip_started', '2026-01-02 03:04:05+00', 'north', 'Trips.TripStarted, Trips', false);
INSERT INTO public.mt_events_default VALUES (2, '0195f1a0-0000-4000-8000-000000000002', '1', 2, '{}', '\x93010203', 'trip_moved', '2026-01-02 03:04:06+00', 'north', 'Trips.TripMoved, Trips', false);
INSERT INTO public.mt_events_default VALUES (1, '0195f1a0-0000-4000-8000-000000000003', '1', 1, '{"To": "Mordor"}', NULL, 'trip_started', '2026-01-02 03:04:07+00', 'south', 'Trips.TripStarted, Trips', false);


--
-- Data for Name: mt_streams_archived; Type: TABLE DATA; Schema: public; Owner: postgres
--



--
-- Data for Name: mt_streams_default; Type: TABLE DATA; Schema: public; Owner: postgres
--

INSERT INTO public.mt_streams_default VALUES ('1', 'trip', 2, '2026-11-27 02:26:18.738288+00', '2026-11-27 02:26:18.738288+00', 'north', false);
INSERT INTO public.mt_streams_default VALUES ('1', 'trip', 1, '2026-11-27 02:26:18.738288+00', '2026-11-27 02:26:18.738288+00', 'south', false);
INSERT INTO public.mt_streams_default VALUES ('2', 'trip', 1, '2026-11-27 02:26:18.738288+00', '2026-11-27 02:26:18.738288+00', 'north', false);


--
-- Name: mt_events_sequence; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.mt_events_sequence', 1, false);


--
-- Name: mt_event_progression mt_event_progression_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_event_progression
    ADD CONSTRAINT mt_event_progression_pkey PRIMARY KEY (name);


--
-- Name: mt_events mt_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_events
    ADD CONSTRAINT mt_events_pkey PRIMARY KEY (seq_id, tenant_id, is_archived);


--
-- Name: mt_events_archived mt_events_archived_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_events_archived
    ADD CONSTRAINT mt_events_archived_pkey PRIMARY KEY (seq_id, tenant_id, is_archived);


--
-- Name: mt_events_default mt_events_default_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_events_default
    ADD CONSTRAINT mt_events_default_pkey PRIMARY KEY (seq_id, tenant_id, is_archived);


--
-- Name: mt_streams mt_streams_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_streams
    ADD CONSTRAINT mt_streams_pkey PRIMARY KEY (tenant_id, id, is_archived);


--
-- Name: mt_streams_archived mt_streams_archived_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_streams_archived
    ADD CONSTRAINT mt_streams_archived_pkey PRIMARY KEY (tenant_id, id, is_archived);


--
-- Name: mt_streams_default mt_streams_default_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_streams_default
    ADD CONSTRAINT mt_streams_default_pkey PRIMARY KEY (tenant_id, id, is_archived);


--
-- Name: mt_events_archived_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.mt_events_pkey ATTACH PARTITION public.mt_events_archived_pkey;


--
-- Name: mt_events_default_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.mt_events_pkey ATTACH PARTITION public.mt_events_default_pkey;


--
-- Name: mt_streams_archived_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.mt_streams_pkey ATTACH PARTITION public.mt_streams_archived_pkey;


--
-- Name: mt_streams_default_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.mt_streams_pkey ATTACH PARTITION public.mt_streams_default_pkey;


--
-- PostgreSQL database dump complete
--


