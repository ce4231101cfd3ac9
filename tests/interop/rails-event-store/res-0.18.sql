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
-- Name: event_store_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_store_events (
    id bigint NOT NULL,
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
1	Order$7	Orders::Placed	e0000000-0000-4000-8000-000000000001	---\n:correlation_id: c-1\n:timestamp: 2026-03-01 10:00:00.250000000 Z\n:user: clerk\n	---\n:order: 7\n:buyer: "Zoë \\"Z\\"\\tB. \\\\ 東京 \\U0001F680"\n:amount: 9007199254740993\n:lines:\n- :qty: 2\n  :price: 1.5\n-\n:state: :placed\n	2026-03-01 10:00:01.25
2	Order$8	Orders::Placed	e0000000-0000-4000-8000-000000000002	---\n:timestamp: 2026-03-01 10:00:02.250000000 Z\n:user: clerk\n	---\n:order: 8\n:buyer:\n	2026-03-01 10:00:03.25
3	Order$7	Orders::Paid	e0000000-0000-4000-8000-000000000003	---\n:timestamp: 2026-03-01 10:00:04.250000000 Z\n:user: clerk\n	---\n:part: 0\n:left: 0.0\n:note: |-\n  line\n  break\n	2026-03-01 10:00:05.25
4	Order$8	Orders::Paid	e0000000-0000-4000-8000-000000000004	---\n:timestamp: 2026-03-01 10:00:06.250000000 Z\n:user: clerk\n	---\n:part: 1\n:left: -1.5e-07\n:note: |-\n  line\n  break\n	2026-03-01 10:00:07.25
5	Order$7	Orders::Paid	e0000000-0000-4000-8000-000000000005	---\n:timestamp: 2026-03-01 10:00:08.250000000 Z\n:user: clerk\n	---\n:part: 2\n:left: -3.0e-07\n:note: |-\n  line\n  break\n	2026-03-01 10:00:09.25
6	all	Orders::Shipped	e0000000-0000-4000-8000-000000000006	---\n:timestamp: 2026-03-01 10:00:10.250000000 Z\n:user: clerk\n	---\n:note: |-\n  in no stream\n  at all\n	2026-03-01 10:00:11.25
7	Order$7	Orders::Shipped	e0000000-0000-4000-8000-000000000007	---\n:timestamp: 2026-03-01 10:00:12.250000000 Z\n:user: clerk\n	--- {}\n	2026-03-01 10:00:13.25
\.


--
-- Name: event_store_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_store_events_id_seq', 7, true);


--
-- Name: event_store_events event_store_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events
    ADD CONSTRAINT event_store_events_pkey PRIMARY KEY (id);


--
-- Name: index_event_store_events_on_created_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX index_event_store_events_on_created_at ON public.event_store_events USING btree (created_at);


--
-- Name: index_event_store_events_on_event_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX index_event_store_events_on_event_id ON public.event_store_events USING btree (event_id);


--
-- Name: index_event_store_events_on_event_type; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX index_event_store_events_on_event_type ON public.event_store_events USING btree (event_type);


--
-- Name: index_event_store_events_on_stream; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX index_event_store_events_on_stream ON public.event_store_events USING btree (stream);


--
-- PostgreSQL database dump complete
--


