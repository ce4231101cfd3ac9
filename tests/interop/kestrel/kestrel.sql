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
-- Name: bookmarks; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.bookmarks (
    name character varying(160) NOT NULL,
    value bigint NOT NULL
);


ALTER TABLE public.bookmarks OWNER TO postgres;

--
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    sequence bigint NOT NULL,
    id uuid NOT NULL,
    aggregate_sequence bigint NOT NULL,
    aggregate_id uuid NOT NULL,
    aggregate_type character varying(128) NOT NULL,
    event_type character varying(256) NOT NULL,
    created_at timestamp without time zone NOT NULL,
    json_body jsonb NOT NULL,
    metadata jsonb NOT NULL
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: events_sequence_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.events_sequence_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.events_sequence_seq OWNER TO postgres;

--
-- Name: events_sequence_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.events_sequence_seq OWNED BY public.events.sequence;


--
-- Name: events_sequence_stats; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events_sequence_stats (
    event_type character varying(256) NOT NULL,
    sequence bigint NOT NULL
);


ALTER TABLE public.events_sequence_stats OWNER TO postgres;

--
-- Name: events sequence; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events ALTER COLUMN sequence SET DEFAULT nextval('public.events_sequence_seq'::regclass);


--
-- Data for Name: bookmarks; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.bookmarks (name, value) FROM stdin;
menu	4
\.


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (sequence, id, aggregate_sequence, aggregate_id, aggregate_type, event_type, created_at, json_body, metadata) FROM stdin;
1	5f2c8a9e-0000-4000-8000-0000000004b0	1	5f2c8a9e-0000-4000-8000-000000000036	PizzaAggregate	com.example.pizza.PizzaCreated	2026-03-01 10:00:00.25	{"for": "Zoë \\"the\\" Łukasz 🚀", "base_style": "MARGHERITA", "initial_toppings": ["CHEESE", "TOMATO_PASTE"]}	{"account_id": "5f2c8a9e-0000-4000-8000-000000000033", "executor_id": null, "causation_id": null, "correlation_id": "5f2c8a9e-0000-4000-8000-000000000035"}
2	5f2c8a9e-0000-4000-8000-0000000004b1	1	5f2c8a9e-0000-4000-8000-000000000037	PizzaAggregate	com.example.pizza.PizzaCreated	2026-03-01 10:00:01.25	{"for": "it's {\\"}\\nnew\\ttab \\\\", "base_style": "HAWAIIAN", "initial_toppings": []}	{"account_id": "5f2c8a9e-0000-4000-8000-000000000033", "executor_id": "5f2c8a9e-0000-4000-8000-000000000034", "causation_id": null, "correlation_id": "5f2c8a9e-0000-4000-8000-000000000035"}
3	5f2c8a9e-0000-4000-8000-0000000004b2	2	5f2c8a9e-0000-4000-8000-000000000036	PizzaAggregate	com.example.pizza.PizzaToppingAdded	2026-03-01 10:00:02.25	{"grams": 9223372036854775807, "new_topping": "HAM"}	{"account_id": "5f2c8a9e-0000-4000-8000-000000000033", "executor_id": null, "causation_id": null, "correlation_id": "5f2c8a9e-0000-4000-8000-000000000035"}
5	5f2c8a9e-0000-4000-8000-0000000004b3	2	5f2c8a9e-0000-4000-8000-000000000037	PizzaAggregate	com.example.pizza.PizzaEaten	2026-03-01 10:00:03.25	{}	{"account_id": "5f2c8a9e-0000-4000-8000-000000000033", "executor_id": "5f2c8a9e-0000-4000-8000-000000000034", "causation_id": null, "correlation_id": null}
6	5f2c8a9e-0000-4000-8000-0000000004b4	3	5f2c8a9e-0000-4000-8000-000000000036	PizzaAggregate	com.example.pizza.PizzaEaten	2026-03-01 10:00:04.25	{"rate": -1.5}	{"account_id": "5f2c8a9e-0000-4000-8000-000000000033", "executor_id": null, "causation_id": "5f2c8a9e-0000-4000-8000-000000000450", "correlation_id": null}
\.


--
-- Data for Name: events_sequence_stats; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events_sequence_stats (event_type, sequence) FROM stdin;
com.example.pizza.PizzaEaten	6
\.


--
-- Name: events_sequence_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.events_sequence_seq', 1, false);


--
-- Name: bookmarks bookmarks_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.bookmarks
    ADD CONSTRAINT bookmarks_pkey PRIMARY KEY (name);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (sequence);


--
-- Name: events_sequence_stats events_sequence_stats_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events_sequence_stats
    ADD CONSTRAINT events_sequence_stats_pkey PRIMARY KEY (event_type);


--
-- Name: events_aggregate_id_aggregate_sequence_unique; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX events_aggregate_id_aggregate_sequence_unique ON public.events USING btree (aggregate_id, aggregate_sequence);


--
-- Name: events_event_type_aggregate_type; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX events_event_type_aggregate_type ON public.events USING btree (event_type, aggregate_type);


--
-- Name: events_id_unique; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX events_id_unique ON public.events USING btree (id);


--
-- PostgreSQL database dump complete
--


