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

--
-- Name: pgcrypto; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public;


--
-- Name: EXTENSION pgcrypto; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: event_store_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_store_events (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    event_type character varying NOT NULL,
    metadata bytea,
    data bytea NOT NULL,
    created_at timestamp without time zone NOT NULL
);


ALTER TABLE public.event_store_events OWNER TO postgres;

--
-- Name: event_store_events_in_streams; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_store_events_in_streams (
    id bigint NOT NULL,
    stream character varying NOT NULL,
    "position" integer,
    event_id uuid NOT NULL,
    created_at timestamp without time zone NOT NULL
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
-- Name: event_store_events_in_streams id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events_in_streams ALTER COLUMN id SET DEFAULT nextval('public.event_store_events_in_streams_id_seq'::regclass);


--
-- Data for Name: event_store_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_store_events (id, event_type, metadata, data, created_at) FROM stdin;
e0000000-0000-4000-8000-000000000001	Orders::Placed	\\x2d2d2d0a3a636f7272656c6174696f6e5f69643a20632d310a3a74696d657374616d703a20323032362d30332d30312031303a30303a30302e323530303030303030205a0a	\\x2d2d2d0a3a6f726465723a20370a3a62757965723a20225a6fc3ab205c225a5c225c74422e205c5c20e69db1e4baac205c553030303146363830220a3a616d6f756e743a20393030373139393235343734303939330a3a6c696e65733a0a2d203a7174793a20320a20203a70726963653a20312e350a2d0a3a73746174653a203a706c616365640a	2026-03-01 10:00:01.25
e0000000-0000-4000-8000-000000000002	Orders::Placed	\\x2d2d2d0a3a74696d657374616d703a20323032362d30332d30312031303a30303a30352e323530303030303030205a0a3a636f7272656c6174696f6e5f69643a2035356263653539652d623861392d346231652d393865302d3239636138373233396565640a	\\x2d2d2d0a3a6f726465723a20380a3a62757965723a0a	2026-03-01 10:00:06.25
e0000000-0000-4000-8000-000000000003	Orders::Paid	\\x2d2d2d0a3a74696d657374616d703a20323032362d30332d30312031303a30303a31302e323530303030303030205a0a3a636f7272656c6174696f6e5f69643a2033376130313137382d656364352d343836612d626232622d6330363662616564336330360a	\\x2d2d2d0a3a706172743a20300a3a6c6566743a20302e300a3a6e6f74653a207c2d0a20206c696e650a2020627265616b0a	2026-03-01 10:00:11.25
e0000000-0000-4000-8000-000000000004	Orders::Paid	\\x2d2d2d0a3a74696d657374616d703a20323032362d30332d30312031303a30303a31352e323530303030303030205a0a3a636f7272656c6174696f6e5f69643a2066376666613733642d383536642d343666632d396134332d3430363138626235616237650a	\\x2d2d2d0a3a706172743a20310a3a6c6566743a202d312e35652d30370a3a6e6f74653a207c2d0a20206c696e650a2020627265616b0a	2026-03-01 10:00:16.25
e0000000-0000-4000-8000-000000000005	Orders::Paid	\\x2d2d2d0a3a74696d657374616d703a20323032362d30332d30312031303a30303a32302e323530303030303030205a0a3a636f7272656c6174696f6e5f69643a2036383233343735642d613364372d343763382d383364652d6362363333623761613466640a	\\x2d2d2d0a3a706172743a20320a3a6c6566743a202d332e30652d30370a3a6e6f74653a207c2d0a20206c696e650a2020627265616b0a	2026-03-01 10:00:21.25
e0000000-0000-4000-8000-000000000006	Orders::Shipped	\\x2d2d2d0a3a74696d657374616d703a20323032362d30332d30312031303a30303a32352e323530303030303030205a0a3a636f7272656c6174696f6e5f69643a2061316663393731622d303632642d346135652d623535392d3536643065303238333234340a	\\x2d2d2d0a3a6e6f74653a207c2d0a2020696e206e6f2073747265616d0a2020617420616c6c0a	2026-03-01 10:00:26.25
e0000000-0000-4000-8000-000000000007	Orders::Shipped	\\x2d2d2d0a3a74696d657374616d703a20323032362d30332d30312031303a30303a33302e323530303030303030205a0a3a636f7272656c6174696f6e5f69643a2062626337643232622d333539302d346337632d613533622d3565356230626239306163620a	\\x2d2d2d207b7d0a	2026-03-01 10:00:31.25
e0000000-0000-4000-8000-000000000008	Orders::Paid	\\x2d2d2d0a3a74696d657374616d703a20323032362d30332d30312031303a30303a33372e323530303030303030205a0a3a636f7272656c6174696f6e5f69643a2065373631303634342d643932662d343535392d623439612d3431613331353634643964650a	\\x2d2d2d0a3a706172743a20390a	2026-03-01 10:00:39.25
e0000000-0000-4000-8000-000000000009	Orders::Shipped	\\x2d2d2d0a3a74696d657374616d703a20323032362d30332d30312031303a30303a33382e323530303030303030205a0a3a636f7272656c6174696f6e5f69643a2036313132393235632d303835342d346261302d623938382d3436323164613131396531630a	\\x2d2d2d0a3a706172743a20390a	2026-03-01 10:00:39.25
\.


--
-- Data for Name: event_store_events_in_streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_store_events_in_streams (id, stream, "position", event_id, created_at) FROM stdin;
1	Order$7	\N	e0000000-0000-4000-8000-000000000001	2026-03-01 10:00:03.25
2	all	\N	e0000000-0000-4000-8000-000000000001	2026-03-01 10:00:03.25
3	Order$8	\N	e0000000-0000-4000-8000-000000000002	2026-03-01 10:00:08.25
4	all	\N	e0000000-0000-4000-8000-000000000002	2026-03-01 10:00:08.25
5	Order$7	\N	e0000000-0000-4000-8000-000000000003	2026-03-01 10:00:13.25
6	all	\N	e0000000-0000-4000-8000-000000000003	2026-03-01 10:00:13.25
7	Order$8	\N	e0000000-0000-4000-8000-000000000004	2026-03-01 10:00:18.25
8	all	\N	e0000000-0000-4000-8000-000000000004	2026-03-01 10:00:18.25
9	Order$7	\N	e0000000-0000-4000-8000-000000000005	2026-03-01 10:00:23.25
10	all	\N	e0000000-0000-4000-8000-000000000005	2026-03-01 10:00:23.25
11	all	\N	e0000000-0000-4000-8000-000000000006	2026-03-01 10:00:28.25
12	Order$7	\N	e0000000-0000-4000-8000-000000000007	2026-03-01 10:00:33.25
13	all	\N	e0000000-0000-4000-8000-000000000007	2026-03-01 10:00:33.25
14	$by_buyer_zoe	\N	e0000000-0000-4000-8000-000000000003	2026-03-01 10:00:35.25
15	$by_buyer_zoe	\N	e0000000-0000-4000-8000-000000000001	2026-03-01 10:00:35.25
16	Order$8	2	e0000000-0000-4000-8000-000000000008	2026-03-01 10:00:41.25
17	all	\N	e0000000-0000-4000-8000-000000000008	2026-03-01 10:00:41.25
18	Order$8	3	e0000000-0000-4000-8000-000000000009	2026-03-01 10:00:41.25
19	all	\N	e0000000-0000-4000-8000-000000000009	2026-03-01 10:00:41.25
\.


--
-- Name: event_store_events_in_streams_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_store_events_in_streams_id_seq', 19, true);


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
-- Name: index_event_store_events_on_event_type; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX index_event_store_events_on_event_type ON public.event_store_events USING btree (event_type);


--
-- PostgreSQL database dump complete
--


