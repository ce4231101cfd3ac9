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
-- Name: event_store_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_store_events (
    id integer NOT NULL,
    stream character varying NOT NULL,
    event_type character varying NOT NULL,
    event_id character varying NOT NULL,
    metadata text,
    data text NOT NULL,
    created_at timestamp without time zone NOT NULL
);


ALTER TABLE public.event_store_events OWNER TO postgres;

--
-- Name: event_store_events_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.event_store_events_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_store_events_id_seq OWNER TO postgres;

--
-- Name: event_store_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.event_store_events_id_seq OWNED BY public.event_store_events.id;


--
-- Name: event_store_events id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events ALTER COLUMN id SET DEFAULT nextval('public.event_store_events_id_seq'::regclass);


--
-- Data for Name: event_store_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_store_events (id, stream, event_type, event_id, metadata, data, created_at) FROM stdin;
1	Order$1	OrderPlaced	e-1	\N	---\n:total: 15\n	2026-01-02 03:04:05
2	Order$1	OrderPaid	e-2	---\n:user: ada\n	---\n:paid: yes\n	2026-01-02 03:04:06
\.


--
-- Name: event_store_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_store_events_id_seq', 1, false);


--
-- Name: event_store_events event_store_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events
    ADD CONSTRAINT event_store_events_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--


