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
-- Name: account_messages; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.account_messages (
    id bigint NOT NULL,
    event_id uuid NOT NULL,
    aggregate_root_id uuid NOT NULL,
    version integer,
    payload jsonb NOT NULL
);


ALTER TABLE public.account_messages OWNER TO postgres;

--
-- Name: account_messages_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.account_messages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.account_messages_id_seq OWNER TO postgres;

--
-- Name: account_messages_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.account_messages_id_seq OWNED BY public.account_messages.id;


--
-- Name: account_messages id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.account_messages ALTER COLUMN id SET DEFAULT nextval('public.account_messages_id_seq'::regclass);


--
-- Data for Name: account_messages; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.account_messages (id, event_id, aggregate_root_id, version, payload) FROM stdin;
1	e0000000-0000-4000-8000-000000000001	a0000000-0000-4000-8000-000000000001	1	{"headers": {"__event_id": "e0000000-0000-4000-8000-000000000001", "__event_type": "acme.account_opened", "correlation_id": "c-1", "__aggregate_root_id": "a0000000-0000-4000-8000-000000000001", "__time_of_recording": "2026-01-02 03:04:05.123456+0000", "__aggregate_root_type": "acme.account", "__aggregate_root_version": 1}, "payload": {"limit": 10.50, "owner": "Ada"}}
\.


--
-- Name: account_messages_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.account_messages_id_seq', 1, false);


--
-- Name: account_messages account_messages_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.account_messages
    ADD CONSTRAINT account_messages_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--


