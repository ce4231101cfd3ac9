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
-- Name: locks; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.locks (
    view text NOT NULL,
    decider_id text NOT NULL,
    "offset" bigint NOT NULL,
    last_offset bigint NOT NULL,
    locked_until timestamp with time zone DEFAULT (now() - '00:00:00.001'::interval) NOT NULL,
    offset_final boolean NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.locks OWNER TO postgres;

--
-- Name: ack_event(text, text, bigint); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.ack_event(v_view text, v_decider_id text, v_offset bigint) RETURNS SETOF public.locks
    LANGUAGE sql
    AS $$

    UPDATE locks
    SET locked_until = NOW(), -- locked = false,
        last_offset  = v_offset
    WHERE "view" = v_view
      AND decider_id = v_decider_id
    RETURNING *;
$$;


ALTER FUNCTION public.ack_event(v_view text, v_decider_id text, v_offset bigint) OWNER TO postgres;

--
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    event text NOT NULL,
    event_id uuid NOT NULL,
    event_version bigint DEFAULT 1 NOT NULL,
    decider text NOT NULL,
    decider_id text NOT NULL,
    data jsonb NOT NULL,
    command_id uuid NOT NULL,
    previous_id uuid,
    final boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    "offset" bigint NOT NULL,
    transaction_id xid8 DEFAULT pg_current_xact_id() NOT NULL
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: append_event(text, uuid, text, text, jsonb, uuid, uuid, bigint); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.append_event(v_event text, v_event_id uuid, v_decider text, v_decider_id text, v_data jsonb, v_command_id uuid, v_previous_id uuid, v_event_version bigint DEFAULT 1) RETURNS SETOF public.events
    LANGUAGE sql
    AS $$
    INSERT INTO events (event, event_id, event_version, decider, decider_id, data, command_id, previous_id)
    VALUES (v_event, v_event_id, v_event_version, v_decider, v_decider_id, v_data, v_command_id, v_previous_id)
    RETURNING *;
$$;


ALTER FUNCTION public.append_event(v_event text, v_event_id uuid, v_decider text, v_decider_id text, v_data jsonb, v_command_id uuid, v_previous_id uuid, v_event_version bigint) OWNER TO postgres;

--
-- Name: before_update_locks_table(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.before_update_locks_table() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        NEW.updated_at = NOW();
        RETURN NEW;
    END;
$$;


ALTER FUNCTION public.before_update_locks_table() OWNER TO postgres;

--
-- Name: before_update_views_table(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.before_update_views_table() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        NEW.updated_at = NOW();
        RETURN NEW;
    END;
$$;


ALTER FUNCTION public.before_update_views_table() OWNER TO postgres;

--
-- Name: check_final_event_for_decider(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.check_final_event_for_decider() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        IF EXISTS(SELECT 1
                  FROM events
                  WHERE NEW.decider_id = decider_id
                    AND TRUE = final
                    AND NEW.decider = decider)
        THEN
            RAISE EXCEPTION 'last event for this decider stream is already final. the stream is closed, you can not append events to it.';
        END IF;
        RETURN NEW;
    END;
$$;


ALTER FUNCTION public.check_final_event_for_decider() OWNER TO postgres;

--
-- Name: check_first_event_for_decider(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.check_first_event_for_decider() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        IF (NEW.previous_id IS NULL
            AND EXISTS(SELECT 1
                       FROM events
                       WHERE NEW.decider_id = decider_id
                         AND NEW.decider = decider))
        THEN
            RAISE EXCEPTION 'previous_id can only be null for the first decider event';
        END IF;
        RETURN NEW;
    END;
$$;


ALTER FUNCTION public.check_first_event_for_decider() OWNER TO postgres;

--
-- Name: check_previous_id_in_same_decider(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.check_previous_id_in_same_decider() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        IF (NEW.previous_id IS NOT NULL
            AND NOT EXISTS(SELECT 1
                           FROM events
                           WHERE NEW.previous_id = event_id
                             AND NEW.decider_id = decider_id
                             AND NEW.decider = decider))
        THEN
            RAISE EXCEPTION 'previous_id must be in the same decider';
        END IF;
        RETURN NEW;
    END;
$$;


ALTER FUNCTION public.check_previous_id_in_same_decider() OWNER TO postgres;

--
-- Name: get_events(text, text); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.get_events(v_decider_id text, v_decider text) RETURNS SETOF public.events
    LANGUAGE sql
    AS $$
    SELECT *
    FROM events
    WHERE decider_id = v_decider_id
      AND decider = v_decider
    ORDER BY "offset";
$$;


ALTER FUNCTION public.get_events(v_decider_id text, v_decider text) OWNER TO postgres;

--
-- Name: get_last_event(text, text); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.get_last_event(v_decider_id text, v_decider text) RETURNS SETOF public.events
    LANGUAGE sql
    AS $$
    SELECT *
    FROM events
    WHERE decider_id = v_decider_id
    ORDER BY "offset" DESC
    LIMIT 1;
$$;


ALTER FUNCTION public.get_last_event(v_decider_id text, v_decider text) OWNER TO postgres;

--
-- Name: nack_event(text, text); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.nack_event(v_view text, v_decider_id text) RETURNS SETOF public.locks
    LANGUAGE sql
    AS $$
    UPDATE locks
    SET locked_until = NOW() -- locked = false
    WHERE "view" = v_view
      AND decider_id = v_decider_id
    RETURNING *;
$$;


ALTER FUNCTION public.nack_event(v_view text, v_decider_id text) OWNER TO postgres;

--
-- Name: on_insert_on_events(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.on_insert_on_events() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN

        INSERT INTO locks
        SELECT t1.view        AS view,
               NEW.decider_id AS decider_id,
               NEW.offset     AS offset,
               0              AS last_offset,
               NOW()          AS locked_until,
               NEW.final      AS offset_final
        FROM views AS t1
        ON CONFLICT ON CONSTRAINT "locks_pkey" DO UPDATE SET "offset" = NEW."offset", offset_final = NEW.final;
        RETURN NEW;
    END;
$$;


ALTER FUNCTION public.on_insert_on_events() OWNER TO postgres;

--
-- Name: on_insert_or_update_on_views(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.on_insert_or_update_on_views() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        INSERT INTO locks
        SELECT NEW."view"    AS "view",
               t1.decider_id AS decider_id,
               t1.max_offset AS "offset",
               COALESCE(
                       (SELECT t2."offset" - 1 AS "offset"
                        FROM events AS t2
                        WHERE t2.decider_id = t1.decider_id
                          AND t2.created_at >= NEW.start_at
                        ORDER BY t2."offset" ASC
                        LIMIT 1),
                       (SELECT t2."offset" AS "offset"
                        FROM events AS t2
                        WHERE t2.decider_id = t1.decider_id
                        ORDER BY "t2"."offset" DESC
                        LIMIT 1)
               )             AS last_offset,
               NOW()         AS locked_until,
               t1.final      AS offset_final
        FROM (SELECT DISTINCT ON (decider_id) decider_id AS decider_id,
                                              "offset"   AS max_offset,
                                              final      AS final
              FROM events
              ORDER BY decider_id, "offset" DESC) AS t1
        ON CONFLICT ON CONSTRAINT "locks_pkey"
            DO UPDATE
            SET "offset"     = EXCLUDED."offset",
                last_offset  = EXCLUDED.last_offset,
                offset_final = EXCLUDED.offset_final;
        RETURN NEW;
    END;
$$;


ALTER FUNCTION public.on_insert_or_update_on_views() OWNER TO postgres;

--
-- Name: deciders; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.deciders (
    decider text NOT NULL,
    event text NOT NULL,
    event_version bigint DEFAULT 1 NOT NULL,
    description text NOT NULL
);


ALTER TABLE public.deciders OWNER TO postgres;

--
-- Name: register_decider_event(text, text, text, bigint); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.register_decider_event(v_decider text, v_event text, v_description text, v_event_version bigint DEFAULT 1) RETURNS SETOF public.deciders
    LANGUAGE sql
    AS $$
    INSERT INTO deciders (decider, event, event_version, description)
    VALUES (v_decider, v_event, v_event_version, v_description)
    RETURNING *;
$$;


ALTER FUNCTION public.register_decider_event(v_decider text, v_event text, v_description text, v_event_version bigint) OWNER TO postgres;

--
-- Name: views; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.views (
    view text NOT NULL,
    start_at timestamp without time zone DEFAULT now() NOT NULL,
    lock_timeout_s bigint DEFAULT 300 NOT NULL,
    pooling_delay_s bigint,
    edge_function_url text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.views OWNER TO postgres;

--
-- Name: register_view(text, timestamp without time zone, bigint, bigint, text); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.register_view(v_view text, v_start_at timestamp without time zone DEFAULT now(), v_lock_timeout_s bigint DEFAULT 300, v_pooling_delay_s bigint DEFAULT NULL::bigint, v_edge_function_url text DEFAULT NULL::text) RETURNS SETOF public.views
    LANGUAGE sql
    AS $$
    INSERT INTO "views" ("view", start_at, lock_timeout_s, pooling_delay_s, edge_function_url)
    VALUES (v_view, v_start_at, v_lock_timeout_s, v_pooling_delay_s, v_edge_function_url)
    ON CONFLICT ON CONSTRAINT "views_pkey"
        DO UPDATE SET "updated_at"        = NOW(),
                      "start_at"          = EXCLUDED."start_at",
                      "lock_timeout_s"    = EXCLUDED."lock_timeout_s",
                      "pooling_delay_s"   = EXCLUDED."pooling_delay_s",
                      "edge_function_url" = EXCLUDED."edge_function_url"
    RETURNING *;
$$;


ALTER FUNCTION public.register_view(v_view text, v_start_at timestamp without time zone, v_lock_timeout_s bigint, v_pooling_delay_s bigint, v_edge_function_url text) OWNER TO postgres;

--
-- Name: schedule_nack_event(text, text, bigint); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.schedule_nack_event(v_view text, v_decider_id text, v_milliseconds bigint) RETURNS SETOF public.locks
    LANGUAGE sql
    AS $$
    UPDATE locks
    SET "locked_until" = NOW() + (v_milliseconds || 'ms')::INTERVAL
    WHERE "view" = v_view
      AND decider_id = v_decider_id
    RETURNING *;
$$;


ALTER FUNCTION public.schedule_nack_event(v_view text, v_decider_id text, v_milliseconds bigint) OWNER TO postgres;

--
-- Name: stream_events(text, integer, integer); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.stream_events(v_view_name text, v_limit integer DEFAULT 1, v_seconds integer DEFAULT 300) RETURNS SETOF public.events
    LANGUAGE sql
    AS $$
    WITH locked_view AS (SELECT decider_id, last_offset
                         FROM locks
                         WHERE view = v_view_name
                           AND locked_until < NOW()
                           AND last_offset < "offset"
                         ORDER BY "offset"
                         LIMIT v_limit FOR UPDATE SKIP LOCKED),
         update_locks AS (UPDATE locks
             SET locked_until = NOW() + (v_seconds || 's')::INTERVAL
             FROM locked_view
             WHERE locks.view = v_view_name
                 AND locks.decider_id = locked_view.decider_id
             RETURNING locked_view.decider_id AS decider_id, locked_view.last_offset AS last_offset),
         next_offset AS (SELECT e.decider_id,
                                MIN(e."offset") AS "offset"
                         FROM events e
                                  JOIN update_locks ul ON e.decider_id = ul.decider_id
                         WHERE e."offset" > ul.last_offset
                         GROUP BY e.decider_id)
    SELECT *
    FROM events
    WHERE "offset" IN (SELECT "offset"
                       FROM next_offset)
    ORDER BY "offset";
$$;


ALTER FUNCTION public.stream_events(v_view_name text, v_limit integer, v_seconds integer) OWNER TO postgres;

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
-- Name: events offset; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events ALTER COLUMN "offset" SET DEFAULT nextval('public.events_offset_seq'::regclass);


--
-- Data for Name: deciders; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.deciders (decider, event, event_version, description) FROM stdin;
order	placed	1	An order was placed
order	placed	2	An order was placed, with a limit
order	paid	1	An order was paid
restaurant	opened	1	東京
\.


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (event, event_id, event_version, decider, decider_id, data, command_id, previous_id, final, created_at, "offset", transaction_id) FROM stdin;
placed	e0000000-0000-4000-8000-000000000001	1	order	o-1	{"buyer": "Zoë \\"Z\\"\\tB. \\\\ 東京 🚀", "lines": [{"qty": 2, "price": 1.50}, null], "amount": 9007199254740993}	c0000000-0000-4000-8000-000000000001	\N	f	2026-11-27 16:29:11.463812+00	1	766
paid	e0000000-0000-4000-8000-000000000002	1	order	o-1	{"note": "line\\nbreak", "part": 1}	c0000000-0000-4000-8000-000000000002	e0000000-0000-4000-8000-000000000001	f	2026-11-27 16:29:11.465225+00	2	767
placed	e0000000-0000-4000-8000-000000000003	2	order	order 7/b	{"buyer": null, "limit": 0.0000001}	c0000000-0000-4000-8000-000000000003	\N	f	2026-11-27 16:29:11.465842+00	3	768
opened	e0000000-0000-4000-8000-000000000004	1	restaurant	r-1	{}	c0000000-0000-4000-8000-000000000004	\N	f	2026-11-27 16:29:11.466411+00	4	769
paid	e0000000-0000-4000-8000-000000000005	1	order	o-1	{"part": 2}	c0000000-0000-4000-8000-000000000005	e0000000-0000-4000-8000-000000000002	f	2026-11-27 16:29:11.466973+00	5	770
paid	e0000000-0000-4000-8000-000000000006	1	order	order 7/b	[]	c0000000-0000-4000-8000-000000000006	e0000000-0000-4000-8000-000000000003	f	2026-11-27 16:29:11.4675+00	6	771
paid	e0000000-0000-4000-8000-000000000007	1	order	o-1	{"part": 3}	c0000000-0000-4000-8000-000000000007	e0000000-0000-4000-8000-000000000005	f	2026-11-27 16:29:11.467981+00	7	772
\.


--
-- Data for Name: locks; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.locks (view, decider_id, "offset", last_offset, locked_until, offset_final, created_at, updated_at) FROM stdin;
orders	o-1	7	0	2026-11-27 16:29:11.463812+00	f	2026-11-27 16:29:11.463812+00	2026-11-27 16:29:11.467981+00
orders	order 7/b	6	0	2026-11-27 16:34:11.468364+00	f	2026-11-27 16:29:11.465842+00	2026-11-27 16:29:11.468364+00
orders	r-1	4	0	2026-11-27 16:34:11.468364+00	f	2026-11-27 16:29:11.466411+00	2026-11-27 16:29:11.468364+00
\.


--
-- Data for Name: views; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.views (view, start_at, lock_timeout_s, pooling_delay_s, edge_function_url, created_at, updated_at) FROM stdin;
orders	2026-03-01 00:00:00	300	\N	\N	2026-11-27 16:29:11.462059+00	2026-11-27 16:29:11.462059+00
\.


--
-- Name: events_offset_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.events_offset_seq', 7, true);


--
-- Name: deciders deciders_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.deciders
    ADD CONSTRAINT deciders_pkey PRIMARY KEY (decider, event, event_version);


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
-- Name: locks locks_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.locks
    ADD CONSTRAINT locks_pkey PRIMARY KEY (view, decider_id);


--
-- Name: views views_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.views
    ADD CONSTRAINT views_pkey PRIMARY KEY (view);


--
-- Name: decider_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX decider_index ON public.events USING btree (decider_id, decider);


--
-- Name: event_streaming_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX event_streaming_index ON public.events USING btree (decider_id, "offset");


--
-- Name: locks_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX locks_index ON public.locks USING btree (view, locked_until, last_offset);


--
-- Name: deciders ignore_delete_decider_events; Type: RULE; Schema: public; Owner: postgres
--

CREATE RULE ignore_delete_decider_events AS
    ON DELETE TO public.deciders DO INSTEAD NOTHING;


--
-- Name: events ignore_delete_events; Type: RULE; Schema: public; Owner: postgres
--

CREATE RULE ignore_delete_events AS
    ON DELETE TO public.events DO INSTEAD NOTHING;


--
-- Name: deciders ignore_update_decider_events; Type: RULE; Schema: public; Owner: postgres
--

CREATE RULE ignore_update_decider_events AS
    ON UPDATE TO public.deciders DO INSTEAD NOTHING;


--
-- Name: events ignore_update_events; Type: RULE; Schema: public; Owner: postgres
--

CREATE RULE ignore_update_events AS
    ON UPDATE TO public.events DO INSTEAD NOTHING;


--
-- Name: locks t_before_update_locks_table; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER t_before_update_locks_table BEFORE UPDATE ON public.locks FOR EACH ROW EXECUTE FUNCTION public.before_update_locks_table();


--
-- Name: views t_before_update_views_table; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER t_before_update_views_table BEFORE UPDATE ON public.views FOR EACH ROW EXECUTE FUNCTION public.before_update_views_table();


--
-- Name: events t_check_final_event_for_decider; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER t_check_final_event_for_decider BEFORE INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION public.check_final_event_for_decider();


--
-- Name: events t_check_first_event_for_decider; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER t_check_first_event_for_decider BEFORE INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION public.check_first_event_for_decider();


--
-- Name: events t_check_previous_id_in_same_decider; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER t_check_previous_id_in_same_decider BEFORE INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION public.check_previous_id_in_same_decider();


--
-- Name: events t_on_insert_on_events; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER t_on_insert_on_events AFTER INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION public.on_insert_on_events();


--
-- Name: views t_on_insert_or_update_on_views; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER t_on_insert_or_update_on_views AFTER INSERT OR UPDATE ON public.views FOR EACH ROW EXECUTE FUNCTION public.on_insert_or_update_on_views();


--
-- Name: events events_decider_event_event_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_decider_event_event_version_fkey FOREIGN KEY (decider, event, event_version) REFERENCES public.deciders(decider, event, event_version);


--
-- Name: locks locks_view_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.locks
    ADD CONSTRAINT locks_view_fkey FOREIGN KEY (view) REFERENCES public.views(view) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


