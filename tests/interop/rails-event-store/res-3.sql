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
    event_id uuid NOT NULL,
    event_type character varying NOT NULL,
    metadata bytea,
    data bytea NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    valid_at timestamp(6) without time zone
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
-- Name: event_store_events_in_streams; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_store_events_in_streams (
    id bigint NOT NULL,
    stream character varying NOT NULL,
    "position" integer,
    event_id uuid NOT NULL,
    created_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE public.event_store_events_in_streams OWNER TO postgres;

--
-- Name: event_store_events_in_streams_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.event_store_events_in_streams_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_store_events_in_streams_id_seq OWNER TO postgres;

--
-- Name: event_store_events_in_streams_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.event_store_events_in_streams_id_seq OWNED BY public.event_store_events_in_streams.id;


--
-- Name: event_store_events id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events ALTER COLUMN id SET DEFAULT nextval('public.event_store_events_id_seq'::regclass);


--
-- Name: event_store_events_in_streams id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events_in_streams ALTER COLUMN id SET DEFAULT nextval('public.event_store_events_in_streams_id_seq'::regclass);


--
-- Data for Name: event_store_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_store_events (id, event_id, event_type, metadata, data, created_at, valid_at) FROM stdin;
1	00000000-0000-4000-8000-000000000001	Orders::Placed	\\x2d2d2d0a3a636f7272656c6174696f6e5f69643a20632d310a3a757365723a20636c65726b0a	\\x2d2d2d0a3a6f726465723a20370a3a62757965723a20225a6fc3ab205c225a5c225c74422e205c5c20e69db1e4baac220a3a6c696e65733a0a2d203a7174793a20320a20203a70726963653a20312e350a2d0a	2026-03-01 10:00:00.25	\N
2	00000000-0000-4000-8000-000000000002	Orders::Paid	\\x2d2d2d0a3a636f7272656c6174696f6e5f69643a2038663030346538322d323134372d343363352d623463642d3435643538333233336131340a	\\x2d2d2d0a3a616d6f756e743a20330a	2026-03-01 10:00:01.25	\N
3	00000000-0000-4000-8000-000000000003	Orders::Paid	\\x2d2d2d0a3a636f7272656c6174696f6e5f69643a2037323936396337372d623535302d346235642d626235302d6665306562663564363763370a	\\x2d2d2d207b7d0a	2026-03-01 10:00:02.25	\N
4	00000000-0000-4000-8000-000000000004	Orders::Shipped	\\x2d2d2d0a3a636f7272656c6174696f6e5f69643a2037373765373832642d373135622d346431392d383137622d3361323563323532323936340a	\\x2d2d2d0a3a6e6f74653a207c2d0a2020696e206e6f2073747265616d0a2020617420616c6c0a	2026-03-01 10:00:03.25	\N
5	00000000-0000-4000-8000-000000000005	Orders::Shipped	\\x2d2d2d0a3a636f7272656c6174696f6e5f69643a2033353961633036322d333137642d346364622d396461652d3836636230613639316433640a	\\x2d2d2d0a3a70617263656c3a0a	2026-03-01 10:00:04.25	2026-02-01 00:00:00
\.


--
-- Data for Name: event_store_events_in_streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_store_events_in_streams (id, stream, "position", event_id, created_at) FROM stdin;
1	Order$7	0	00000000-0000-4000-8000-000000000001	2026-11-27 12:43:10.722411
2	Order$7	1	00000000-0000-4000-8000-000000000002	2026-11-27 12:43:10.925149
3	Order$8	\N	00000000-0000-4000-8000-000000000003	2026-11-27 12:43:10.990519
4	$by_buyer_zoe	0	00000000-0000-4000-8000-000000000003	2026-11-27 12:43:11.252417
5	$by_buyer_zoe	1	00000000-0000-4000-8000-000000000001	2026-11-27 12:43:11.252424
6	Shipments	\N	00000000-0000-4000-8000-000000000004	2026-11-27 12:43:11.37135
7	Order$7	2	00000000-0000-4000-8000-000000000005	2026-11-27 12:43:11.504526
\.


--
-- Name: event_store_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_store_events_id_seq', 5, true);


--
-- Name: event_store_events_in_streams_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_store_events_in_streams_id_seq', 7, true);


--
-- Name: event_store_events_in_streams event_store_events_in_streams_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events_in_streams
    ADD CONSTRAINT event_store_events_in_streams_pkey PRIMARY KEY (id);


--
-- Name: event_store_events event_store_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events
    ADD CONSTRAINT event_store_events_pkey PRIMARY KEY (id);


--
-- Name: index_event_store_events_in_streams_on_created_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX index_event_store_events_in_streams_on_created_at ON public.event_store_events_in_streams USING btree (created_at);


--
-- Name: index_event_store_events_in_streams_on_event_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX index_event_store_events_in_streams_on_event_id ON public.event_store_events_in_streams USING btree (event_id);


--
-- Name: index_event_store_events_in_streams_on_stream_and_event_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX index_event_store_events_in_streams_on_stream_and_event_id ON public.event_store_events_in_streams USING btree (stream, event_id);


--
-- Name: index_event_store_events_in_streams_on_stream_and_position; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX index_event_store_events_in_streams_on_stream_and_position ON public.event_store_events_in_streams USING btree (stream, "position");


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
-- Name: index_event_store_events_on_valid_at; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX index_event_store_events_on_valid_at ON public.event_store_events USING btree (valid_at);


--
-- Name: event_store_events_in_streams fk_rails_c8d52b5857; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events_in_streams
    ADD CONSTRAINT fk_rails_c8d52b5857 FOREIGN KEY (event_id) REFERENCES public.event_store_events(event_id);


--
-- PostgreSQL database dump complete
--


