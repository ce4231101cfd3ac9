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
-- Name: deciders; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.deciders (
    decider text NOT NULL,
    event text NOT NULL
);


ALTER TABLE public.deciders OWNER TO postgres;

--
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    event text NOT NULL,
    event_id uuid NOT NULL,
    decider text NOT NULL,
    decider_id text NOT NULL,
    data jsonb NOT NULL,
    command_id uuid,
    previous_id uuid,
    final boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    "offset" bigint NOT NULL
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: events_offset_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.events_offset_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.events_offset_seq OWNER TO postgres;

--
-- Name: events_offset_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.events_offset_seq OWNED BY public.events."offset";


--
-- Name: views; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.views (
    view text NOT NULL,
    pooling_delay bigint DEFAULT 500 NOT NULL,
    start_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.views OWNER TO postgres;

--
-- Name: events offset; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events ALTER COLUMN "offset" SET DEFAULT nextval('public.events_offset_seq'::regclass);


--
-- Data for Name: deciders; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.deciders (decider, event) FROM stdin;
Order	com.fraktalio.domain.OrderCreatedEvent
Order	com.fraktalio.domain.OrderPaidEvent
Order	com.fraktalio.domain.OrderPreparedEvent
Restaurant	com.fraktalio.domain.OrderPlacedAtRestaurantEvent
Restaurant	com.fraktalio.domain.RestaurantCreatedEvent
Restaurant	com.fraktalio.domain.RestaurantMenuChangedEvent
\.


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (event, event_id, decider, decider_id, data, command_id, previous_id, final, created_at, "offset") FROM stdin;
com.fraktalio.domain.RestaurantCreatedEvent	5f2c8a9e-0000-4000-8000-000000000514	Restaurant	5f2c8a9e-0000-4000-8000-00000000003d	{"menu": {"items": [{"price": 12.5}]}, "name": "Zoë \\"the\\" Łukasz 🚀"}	5f2c8a9e-0000-4000-8000-000000000578	\N	f	2026-03-01 10:00:00.123456+00	1
com.fraktalio.domain.OrderCreatedEvent	5f2c8a9e-0000-4000-8000-000000000515	Order	5f2c8a9e-0000-4000-8000-00000000003e	{"note": "it's {\\"}\\nnew\\ttab \\\\"}	5f2c8a9e-0000-4000-8000-000000000579	\N	f	2026-03-01 10:00:01.123463+00	2
com.fraktalio.domain.OrderPlacedAtRestaurantEvent	5f2c8a9e-0000-4000-8000-000000000516	Restaurant	5f2c8a9e-0000-4000-8000-00000000003d	{"cents": 9223372036854775807}	5f2c8a9e-0000-4000-8000-00000000057a	5f2c8a9e-0000-4000-8000-000000000514	f	2026-03-01 10:00:02.12347+00	4
com.fraktalio.domain.OrderPreparedEvent	5f2c8a9e-0000-4000-8000-000000000517	Order	5f2c8a9e-0000-4000-8000-00000000003e	{}	5f2c8a9e-0000-4000-8000-00000000057b	5f2c8a9e-0000-4000-8000-000000000515	f	2026-03-01 10:00:03.123477+00	5
com.fraktalio.domain.RestaurantMenuChangedEvent	5f2c8a9e-0000-4000-8000-000000000518	Restaurant	5f2c8a9e-0000-4000-8000-00000000003d	{"menu": null}	5f2c8a9e-0000-4000-8000-00000000057c	5f2c8a9e-0000-4000-8000-000000000516	f	2026-03-01 10:00:04.123484+00	6
com.fraktalio.domain.OrderPaidEvent	5f2c8a9e-0000-4000-8000-000000000519	Order	5f2c8a9e-0000-4000-8000-00000000003e	{"cents": -9223372036854775808}	5f2c8a9e-0000-4000-8000-00000000057d	5f2c8a9e-0000-4000-8000-000000000517	t	2026-03-01 10:00:05.123491+00	7
\.


--
-- Data for Name: views; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.views (view, pooling_delay, start_at) FROM stdin;
\.


--
-- Name: events_offset_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.events_offset_seq', 1, false);


--
-- Name: deciders deciders_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.deciders
    ADD CONSTRAINT deciders_pkey PRIMARY KEY (decider, event);


--
-- Name: events events_event_id_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_event_id_key UNIQUE (event_id);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY ("offset");


--
-- Name: events events_previous_id_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_previous_id_key UNIQUE (previous_id);


--
-- Name: views views_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.views
    ADD CONSTRAINT views_pkey PRIMARY KEY (view);


--
-- Name: decider_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX decider_index ON public.events USING btree (decider, decider_id);


--
-- Name: events events_decider_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_decider_event_fkey FOREIGN KEY (decider, event) REFERENCES public.deciders(decider, event);


--
-- PostgreSQL database dump complete
--


