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
    metadata jsonb,
    data jsonb NOT NULL,
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
1	00000000-0000-4000-8000-000000000001	Orders::Placed	{"user": "clerk", "types": {"data": {"buyer": ["Symbol", "String"], "lines": ["Symbol", [{"qty": ["Symbol", "Integer"], "price": ["Symbol", "Float"]}, "NilClass"]], "order": ["Symbol", "Integer"]}, "metadata": {"user": ["Symbol", "String"], "correlation_id": ["Symbol", "String"]}}, "correlation_id": "c-1"}	{"buyer": "Zoë \\"Z\\"\\tB. \\\\ 東京", "lines": [{"qty": 2, "price": 1.5}, null], "order": 7}	2026-03-01 10:00:00.25	\N
2	00000000-0000-4000-8000-000000000002	Orders::Paid	{"types": {"data": {"amount": ["Symbol", "Integer"]}, "metadata": {"correlation_id": ["Symbol", "String"]}}, "correlation_id": "f40d3750-f3c1-44a8-9f9d-46a7910d561d"}	{"amount": 3}	2026-03-01 10:00:01.25	\N
3	00000000-0000-4000-8000-000000000003	Orders::Paid	{"types": {"data": {}, "metadata": {"correlation_id": ["Symbol", "String"]}}, "correlation_id": "6f6f3b6c-f401-41fd-baad-4444214a3538"}	{}	2026-03-01 10:00:02.25	\N
4	00000000-0000-4000-8000-000000000004	Orders::Shipped	{"types": {"data": {"note": ["Symbol", "String"]}, "metadata": {"correlation_id": ["Symbol", "String"]}}, "correlation_id": "bbfb0ca6-5b3a-4d42-839c-333717e4bde7"}	{"note": "in no stream\\nat all"}	2026-03-01 10:00:03.25	\N
5	00000000-0000-4000-8000-000000000005	Orders::Shipped	{"types": {"data": {"parcel": ["Symbol", "NilClass"]}, "metadata": {"correlation_id": ["Symbol", "String"]}}, "correlation_id": "8fd7cfbb-01ca-4b1e-8917-95c038281c7c"}	{"parcel": null}	2026-03-01 10:00:04.25	2026-02-01 00:00:00
\.


--
-- Data for Name: event_store_events_in_streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_store_events_in_streams (id, stream, "position", event_id, created_at) FROM stdin;
1	Order$7	0	00000000-0000-4000-8000-000000000001	2026-11-27 12:44:28.164696
2	Order$7	1	00000000-0000-4000-8000-000000000002	2026-11-27 12:44:28.36414
3	Order$8	\N	00000000-0000-4000-8000-000000000003	2026-11-27 12:44:28.424293
4	$by_buyer_zoe	0	00000000-0000-4000-8000-000000000003	2026-11-27 12:44:28.581123
5	$by_buyer_zoe	1	00000000-0000-4000-8000-000000000001	2026-11-27 12:44:28.581128
6	Shipments	\N	00000000-0000-4000-8000-000000000004	2026-11-27 12:44:28.692965
7	Order$7	2	00000000-0000-4000-8000-000000000005	2026-11-27 12:44:28.76825
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


