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
-- Name: cr_default_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.cr_default_events (
    sequencenumber bigint NOT NULL,
    stream character varying(100) NOT NULL,
    version bigint NOT NULL,
    type character varying(100) NOT NULL,
    payload text NOT NULL,
    metadata json,
    id character(36) NOT NULL,
    causationid character varying(40) DEFAULT NULL::character varying,
    correlationid character varying(40) DEFAULT NULL::character varying,
    recordedat timestamp(0) without time zone NOT NULL
);


ALTER TABLE public.cr_default_events OWNER TO postgres;

--
-- Name: COLUMN cr_default_events.recordedat; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON COLUMN public.cr_default_events.recordedat IS '(DC2Type:datetime_immutable)';


--
-- Name: cr_default_events_sequencenumber_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.cr_default_events_sequencenumber_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.cr_default_events_sequencenumber_seq OWNER TO postgres;

--
-- Name: cr_default_events_sequencenumber_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.cr_default_events_sequencenumber_seq OWNED BY public.cr_default_events.sequencenumber;


--
-- Name: cr_default_events sequencenumber; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.cr_default_events ALTER COLUMN sequencenumber SET DEFAULT nextval('public.cr_default_events_sequencenumber_seq'::regclass);


--
-- Data for Name: cr_default_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.cr_default_events (sequencenumber, stream, version, type, payload, metadata, id, causationid, correlationid, recordedat) FROM stdin;
1	Workspace:live	0	RootWorkspaceWasCreated	{"title":"Zoë \\"Z\\"\\tB. \\\\ 東京","layers":[1,2.5,{"day":null}]}	{"user":"clerk"}	00000000-0000-4000-8000-000000000001	\N	c-1	2026-03-01 10:00:00
2	Workspace:live	1	WorkspaceWasRenamed	{"title":null}	\N	00000000-0000-4000-8000-000000000002	00000000-0000-4000-8000-000000000001	c-1	2026-03-01 10:00:01
3	ContentStream:7	0	ContentStreamWasCreated	{}	\N	00000000-0000-4000-8000-000000000003	\N	\N	2026-03-01 10:00:02
4	Workspace:live	2	WorkspaceWasPublished	{"note":"line\\nbreak"}	\N	00000000-0000-4000-8000-000000000004	\N	\N	2026-03-01 10:00:03
\.


--
-- Name: cr_default_events_sequencenumber_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.cr_default_events_sequencenumber_seq', 4, true);


--
-- Name: cr_default_events cr_default_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.cr_default_events
    ADD CONSTRAINT cr_default_events_pkey PRIMARY KEY (sequencenumber);


--
-- Name: idx_e2a693cd575a589; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_e2a693cd575a589 ON public.cr_default_events USING btree (correlationid);


--
-- Name: uniq_e2a693cbf396750; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX uniq_e2a693cbf396750 ON public.cr_default_events USING btree (id);


--
-- Name: uniq_e2a693cf0e9be1cbf1cd3c3; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX uniq_e2a693cf0e9be1cbf1cd3c3 ON public.cr_default_events USING btree (stream, version);


--
-- PostgreSQL database dump complete
--


