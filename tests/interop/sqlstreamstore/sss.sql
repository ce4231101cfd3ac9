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
-- Name: SCHEMA public; Type: COMMENT; Schema: -; Owner: pg_database_owner
--

COMMENT ON SCHEMA public IS '{ "version": 1 }';


--
-- Name: messages_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.messages_seq
    START WITH 0
    INCREMENT BY 1
    MINVALUE 0
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.messages_seq OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: messages; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.messages (
    stream_id_internal integer NOT NULL,
    stream_version integer NOT NULL,
    "position" bigint DEFAULT nextval('public.messages_seq'::regclass) NOT NULL,
    message_id uuid NOT NULL,
    created_utc timestamp without time zone NOT NULL,
    type character varying(128) NOT NULL,
    json_data jsonb NOT NULL,
    json_metadata jsonb
);


ALTER TABLE public.messages OWNER TO postgres;

--
-- Name: streams; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.streams (
    id character(42) NOT NULL,
    id_original character varying(1000) NOT NULL,
    id_original_reversed character varying(1000) NOT NULL,
    id_internal integer NOT NULL,
    version integer DEFAULT '-1'::integer NOT NULL,
    "position" bigint DEFAULT '-1'::integer NOT NULL,
    max_age integer,
    max_count integer
);


ALTER TABLE public.streams OWNER TO postgres;

--
-- Name: streams_id_internal_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.streams_id_internal_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.streams_id_internal_seq OWNER TO postgres;

--
-- Name: streams_id_internal_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.streams_id_internal_seq OWNED BY public.streams.id_internal;


--
-- Name: streams id_internal; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.streams ALTER COLUMN id_internal SET DEFAULT nextval('public.streams_id_internal_seq'::regclass);


--
-- Data for Name: messages; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.messages (stream_id_internal, stream_version, "position", message_id, created_utc, type, json_data, json_metadata) FROM stdin;
1	0	0	0f000000-0000-4000-8000-000000000001	2026-01-02 03:04:05	Opened	{"a": 1}	{"$correlationId": "c-1"}
2	0	1	0f000000-0000-4000-8000-000000000002	2026-01-02 03:04:06	$stream-metadata	{"MaxCount": 5}	\N
3	0	2	0f000000-0000-4000-8000-000000000003	2026-01-02 03:04:07	$stream-deleted	{"StreamId": "old"}	\N
1	1	3	0f000000-0000-4000-8000-000000000004	2026-01-02 03:04:08	Closed	{}	\N
\.


--
-- Data for Name: streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.streams (id, id_original, id_original_reversed, id_internal, version, "position", max_age, max_count) FROM stdin;
a94a8fe5                                  	account-1	1-tnuocca	1	1	3	\N	\N
b                                         	$$account-1	x	2	0	1	\N	\N
c                                         	$deleted	y	3	0	2	\N	\N
\.


--
-- Name: messages_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.messages_seq', 0, false);


--
-- Name: streams_id_internal_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.streams_id_internal_seq', 1, false);


--
-- Name: messages messages_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_pkey PRIMARY KEY ("position");


--
-- Name: streams streams_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.streams
    ADD CONSTRAINT streams_pkey PRIMARY KEY (id_internal);


--
-- PostgreSQL database dump complete
--


