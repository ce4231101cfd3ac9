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
    stream_id uuid,
    version bigint NOT NULL,
    data jsonb NOT NULL,
    type character varying(500) NOT NULL,
    "timestamp" timestamp with time zone DEFAULT now() NOT NULL,
    tenant_id character varying DEFAULT '*DEFAULT*'::character varying,
    mt_dotnet_type character varying,
    correlation_id character varying,
    causation_id character varying,
    headers jsonb,
    is_archived boolean DEFAULT false
);


ALTER TABLE public.mt_events OWNER TO postgres;

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
-- Name: mt_events_sequence; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.mt_events_sequence OWNED BY public.mt_events.seq_id;


--
-- Name: mt_streams; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.mt_streams (
    id uuid NOT NULL,
    type character varying,
    version bigint,
    "timestamp" timestamp with time zone DEFAULT now() NOT NULL,
    snapshot jsonb,
    snapshot_version integer,
    created timestamp with time zone DEFAULT now() NOT NULL,
    tenant_id character varying DEFAULT '*DEFAULT*'::character varying,
    is_archived boolean DEFAULT false
);


ALTER TABLE public.mt_streams OWNER TO postgres;

--
-- Data for Name: mt_event_progression; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mt_event_progression (name, last_seq_id, last_updated) FROM stdin;
HighWaterMark	4	2026-11-27 02:26:17.338357+00
\.


--
-- Data for Name: mt_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mt_events (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, is_archived) FROM stdin;
1	0195f1a0-0000-4000-8000-000000000001	8f0c0000-0000-4000-8000-000000000001	1	{"Name": "Destroy the Ring"}	quest_started	2026-01-02 03:04:05.1+00	*DEFAULT*	Quests.QuestStarted, Quests	c-1	cmd-1	{"user": "ada"}	f
4	0195f1a0-0000-4000-8000-000000000004	8f0c0000-0000-4000-8000-000000000001	2	{"Members": ["Sam"]}	members_joined	2026-01-02 03:04:08+00	*DEFAULT*	Quests.MembersJoined, Quests	\N	\N	\N	f
2	0195f1a0-0000-4000-8000-000000000002	8f0c0000-0000-4000-8000-000000000003	2	{}	tombstone	2026-01-02 03:04:06+00	*DEFAULT*	JasperFx.Events.Tombstone, JasperFx.Events	\N	\N	\N	f
3	0195f1a0-0000-4000-8000-000000000003	8f0c0000-0000-4000-8000-000000000002	1	{"Name": "Old"}	quest_started	2026-01-02 03:04:07+00	*DEFAULT*	Quests.QuestStarted, Quests	\N	\N	\N	t
\.


--
-- Data for Name: mt_streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.mt_streams (id, type, version, "timestamp", snapshot, snapshot_version, created, tenant_id, is_archived) FROM stdin;
8f0c0000-0000-4000-8000-000000000001	quest	2	2026-11-27 02:26:17.330332+00	\N	\N	2026-11-27 02:26:17.330332+00	*DEFAULT*	f
8f0c0000-0000-4000-8000-000000000002	\N	1	2026-11-27 02:26:17.330332+00	\N	\N	2026-11-27 02:26:17.330332+00	*DEFAULT*	t
8f0c0000-0000-4000-8000-000000000003	\N	1	2026-11-27 02:26:17.330332+00	\N	\N	2026-11-27 02:26:17.330332+00	*DEFAULT*	f
\.


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
    ADD CONSTRAINT mt_events_pkey PRIMARY KEY (seq_id);


--
-- Name: mt_streams mt_streams_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_streams
    ADD CONSTRAINT mt_streams_pkey PRIMARY KEY (id);


--
-- Name: pk_mt_events_id_unique; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX pk_mt_events_id_unique ON public.mt_events USING btree (id);


--
-- Name: pk_mt_events_stream_and_version; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON public.mt_events USING btree (stream_id, version);


--
-- Name: mt_events mt_events_stream_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.mt_events
    ADD CONSTRAINT mt_events_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES public.mt_streams(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


