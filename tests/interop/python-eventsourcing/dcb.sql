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
-- Name: dcb_events_tt_main; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.dcb_events_tt_main (
    id bigint NOT NULL,
    type text NOT NULL,
    data bytea,
    tags text[] NOT NULL,
    uuid uuid,
    metadata jsonb
);


ALTER TABLE public.dcb_events_tt_main OWNER TO postgres;

--
-- Name: dcb_events_tt_main_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.dcb_events_tt_main_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.dcb_events_tt_main_id_seq OWNER TO postgres;

--
-- Name: dcb_events_tt_main_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.dcb_events_tt_main_id_seq OWNED BY public.dcb_events_tt_main.id;


--
-- Name: dcb_events_tt_tag; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.dcb_events_tt_tag (
    tag text,
    main_id bigint
);


ALTER TABLE public.dcb_events_tt_tag OWNER TO postgres;

--
-- Name: dcb_events_tt_main id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.dcb_events_tt_main ALTER COLUMN id SET DEFAULT nextval('public.dcb_events_tt_main_id_seq'::regclass);


--
-- Data for Name: dcb_events_tt_main; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.dcb_events_tt_main (id, type, data, tags, uuid, metadata) FROM stdin;
1	StudentJoined	\\x7b2273747564656e74223a22732d31227d	{course:c-1,student:s-1}	d0000000-0000-4000-8000-000000000001	{"correlation_id": "c"}
2	Noted	\\x81a16101	{"a \\"b\\\\",c}	\N	\N
3	Alone	\\x7b7d	{}	\N	\N
\.


--
-- Data for Name: dcb_events_tt_tag; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.dcb_events_tt_tag (tag, main_id) FROM stdin;
\.


--
-- Name: dcb_events_tt_main_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.dcb_events_tt_main_id_seq', 1, false);


--
-- Name: dcb_events_tt_main dcb_events_tt_main_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.dcb_events_tt_main
    ADD CONSTRAINT dcb_events_tt_main_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--


