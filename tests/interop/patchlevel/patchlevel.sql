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
-- Name: event_store; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_store (
    id bigint NOT NULL,
    stream character varying(255) NOT NULL,
    playhead integer,
    event character varying(255) NOT NULL,
    payload json NOT NULL,
    recorded_on timestamp with time zone NOT NULL,
    new_stream_start boolean DEFAULT false NOT NULL,
    archived boolean DEFAULT false NOT NULL,
    custom_headers json NOT NULL
);


ALTER TABLE public.event_store OWNER TO postgres;

--
-- Name: event_store_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.event_store_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_store_id_seq OWNER TO postgres;

--
-- Name: event_store_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.event_store_id_seq OWNED BY public.event_store.id;


--
-- Name: event_store id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store ALTER COLUMN id SET DEFAULT nextval('public.event_store_id_seq'::regclass);


--
-- Data for Name: event_store; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_store (id, stream, playhead, event, payload, recorded_on, new_stream_start, archived, custom_headers) FROM stdin;
1	profile-1	1	profile.created	{"name":"Ada"}	2026-01-02 03:04:05+00	f	t	[]
2	profile-1	2	profile.renamed	{"name":"Zoë"}	2026-01-02 03:04:06+00	t	f	{"correlationId":"c-1"}
3	log	\N	noted	{}	2026-01-02 03:04:07+00	f	f	[]
\.


--
-- Name: event_store_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_store_id_seq', 1, false);


--
-- Name: event_store event_store_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store
    ADD CONSTRAINT event_store_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--


