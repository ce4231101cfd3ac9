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

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: event; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event (
    id bigint NOT NULL,
    aggregate_name character varying(32) NOT NULL,
    aggregate_id uuid NOT NULL,
    version bigint NOT NULL,
    type character varying(64) NOT NULL,
    data jsonb,
    metadata jsonb,
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP(3) NOT NULL
);


ALTER TABLE public.event OWNER TO postgres;

--
-- Name: event_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_id_seq OWNER TO postgres;

--
-- Name: event_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.event_id_seq OWNED BY public.event.id;


--
-- Name: event id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event ALTER COLUMN id SET DEFAULT nextval('public.event_id_seq'::regclass);


--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event (id, aggregate_name, aggregate_id, version, type, data, metadata, "timestamp") FROM stdin;
1	TRAINERS	5f2c8a9e-0000-4000-8000-000000000001	1	TRAINER_CREATED	{"name": "Zoë \\"Ash\\"\\tK. \\\\ 東京"}	{"by": null, "correlationId": "c-1"}	2026-03-01 10:00:00.25+00
2	POKEMONS	5f2c8a9e-0000-4000-8000-000000000002	1	POKEMON_APPEARED	{"level": 1.5, "moves": ["tackle", {"name": "growl", "power": 0}]}	\N	2026-03-01 10:00:01.25+00
4	POKEMONS	5f2c8a9e-0000-4000-8000-000000000001	1	POKEMON_APPEARED	{}	\N	2026-03-01 10:00:03.25+00
5	POKEMONS	5f2c8a9e-0000-4000-8000-000000000002	3	POKEMON_LEVELLED	{"level": 2}	\N	2026-03-01 10:00:04.25+00
6	TRAINERS	5f2c8a9e-0000-4000-8000-000000000001	2	TRAINER_RENAMED	{"name": null}	\N	2026-03-01 10:00:04.25+00
3	POKEMONS	5f2c8a9e-0000-4000-8000-000000000002	2	POKEMON_CAUGHT	{"by": "5f2c8a9e-0000-4000-8000-000000000001"}	\N	2026-03-01 10:00:05.25+00
\.


--
-- Name: event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_id_seq', 7, true);


--
-- Name: event event_aggregate_name_aggregate_id_version_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_aggregate_name_aggregate_id_version_key UNIQUE (aggregate_name, aggregate_id, version);


--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (id);


--
-- Name: idx_event_aggregate_lookup; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_event_aggregate_lookup ON public.event USING btree (aggregate_name, aggregate_id);


--
-- Name: idx_event_aggregate_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_event_aggregate_name ON public.event USING btree (aggregate_name);


--
-- Name: idx_event_version; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_event_version ON public.event USING btree (version);


--
-- PostgreSQL database dump complete
--


