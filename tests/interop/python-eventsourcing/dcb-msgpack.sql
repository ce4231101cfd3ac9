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
-- Name: dcb_event_tt; Type: TYPE; Schema: public; Owner: postgres
--

CREATE TYPE public.dcb_event_tt AS (
	type text,
	data bytea,
	tags text[]
);


ALTER TYPE public.dcb_event_tt OWNER TO postgres;

--
-- Name: dcb_query_item_tt; Type: TYPE; Schema: public; Owner: postgres
--

CREATE TYPE public.dcb_query_item_tt AS (
	types text[],
	tags text[]
);


ALTER TYPE public.dcb_query_item_tt OWNER TO postgres;

--
-- Name: dcb_conditional_append_tt(public.dcb_query_item_tt[], bigint, public.dcb_event_tt[]); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.dcb_conditional_append_tt(query_items public.dcb_query_item_tt[], after_id bigint, new_events public.dcb_event_tt[]) RETURNS SETOF bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    conflict_exists boolean;
BEGIN
    -- Step 0: Lock table in exclusive mode (reads can still read)
    SET LOCAL lock_timeout = '0s';
    LOCK TABLE "public"."dcbapplication_events_tt_main" IN EXCLUSIVE MODE;

    -- Step 1: Check for conflicts
    WITH query_items_cte AS (
        SELECT * FROM unnest(query_items) WITH ORDINALITY
    ),
    initial_matches AS (
        SELECT
            t.main_id,
            qi.ordinality,
            t.tag,
            qi.tags AS required_tags,
            qi.types AS allowed_types
        FROM query_items_cte qi
        JOIN "public"."dcbapplication_events_tt_tag" t
          ON t.tag = ANY(qi.tags)
        WHERE t.main_id > COALESCE(after_id, 0)
    ),
    matched_groups AS (
        SELECT
            main_id,
            ordinality,
            COUNT(DISTINCT tag) AS matched_tag_count,
            array_length(required_tags, 1) AS required_tag_count,
            allowed_types
        FROM initial_matches
        GROUP BY main_id, ordinality, required_tag_count, allowed_types
    ),
    qualified_ids AS (
        SELECT main_id, allowed_types
        FROM matched_groups
        WHERE matched_tag_count = required_tag_count
    ),
    filtered_ids AS (
        SELECT m.id
        FROM "public"."dcbapplication_events_tt_main" m
        JOIN qualified_ids q ON q.main_id = m.id
        WHERE
            m.id > COALESCE(after_id, 0)
            AND (
                array_length(q.allowed_types, 1) IS NULL
                OR array_length(q.allowed_types, 1) = 0
                OR m.type = ANY(q.allowed_types)
            )
        LIMIT 1
    )
    SELECT EXISTS (SELECT 1 FROM filtered_ids)
    INTO conflict_exists;

    -- Step 2: Insert if no conflicts
    IF NOT conflict_exists THEN
        RETURN QUERY
        WITH new_data AS (
            SELECT * FROM unnest(new_events)
        ),
        inserted AS (
            INSERT INTO "public"."dcbapplication_events_tt_main" (type, data, tags)
            SELECT type, data, tags
            FROM new_data
            RETURNING id, tags
        ),
        expanded_tags AS (
            SELECT ins.id AS main_id, tag
            FROM inserted ins,
                 unnest(ins.tags) AS tag
        ),
        tag_insert AS (
            INSERT INTO "public"."dcbapplication_events_tt_tag" (tag, main_id)
            SELECT tag, main_id
            FROM expanded_tags
        )
        SELECT MAX(id) FROM inserted;
        NOTIFY "dcbapplication_events_tt_main";

    END IF;

    -- If conflict exists, return empty result
    RETURN;
END
$$;


ALTER FUNCTION public.dcb_conditional_append_tt(query_items public.dcb_query_item_tt[], after_id bigint, new_events public.dcb_event_tt[]) OWNER TO postgres;

--
-- Name: dcb_unconditional_append_tt(public.dcb_event_tt[]); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.dcb_unconditional_append_tt(new_events public.dcb_event_tt[]) RETURNS SETOF bigint
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    WITH new_data AS (
        SELECT * FROM unnest(new_events)
    ),
    inserted AS (
        INSERT INTO "public"."dcbapplication_events_tt_main" (type, data, tags)
        SELECT type, data, tags
        FROM new_data
        RETURNING id, tags
    ),
    expanded_tags AS (
        SELECT ins.id AS main_id, tag
        FROM inserted ins,
             unnest(ins.tags) AS tag
    ),
    tag_insert AS (
        INSERT INTO "public"."dcbapplication_events_tt_tag" (tag, main_id)
        SELECT tag, main_id
        FROM expanded_tags
    )
    SELECT MAX(id) FROM inserted;
    NOTIFY "dcbapplication_events_tt_main";

END
$$;


ALTER FUNCTION public.dcb_unconditional_append_tt(new_events public.dcb_event_tt[]) OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: dcbapplication_events_tt_main; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.dcbapplication_events_tt_main (
    id bigint NOT NULL,
    type text NOT NULL,
    data bytea,
    tags text[] NOT NULL
)
WITH (autovacuum_enabled='true', autovacuum_vacuum_threshold='100000000', autovacuum_vacuum_scale_factor='0.5', autovacuum_analyze_threshold='1000', autovacuum_analyze_scale_factor='0.01');


ALTER TABLE public.dcbapplication_events_tt_main OWNER TO postgres;

--
-- Name: dcbapplication_events_tt_main_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.dcbapplication_events_tt_main_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.dcbapplication_events_tt_main_id_seq OWNER TO postgres;

--
-- Name: dcbapplication_events_tt_main_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.dcbapplication_events_tt_main_id_seq OWNED BY public.dcbapplication_events_tt_main.id;


--
-- Name: dcbapplication_events_tt_tag; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.dcbapplication_events_tt_tag (
    tag text,
    main_id bigint
)
WITH (autovacuum_enabled='true', autovacuum_vacuum_threshold='100000000', autovacuum_vacuum_scale_factor='0.5', autovacuum_analyze_threshold='1000', autovacuum_analyze_scale_factor='0.01');


ALTER TABLE public.dcbapplication_events_tt_tag OWNER TO postgres;

--
-- Name: dcbapplication_events_tt_main id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.dcbapplication_events_tt_main ALTER COLUMN id SET DEFAULT nextval('public.dcbapplication_events_tt_main_id_seq'::regclass);


--
-- Data for Name: dcbapplication_events_tt_main; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.dcbapplication_events_tt_main (id, type, data, tags) FROM stdin;
1	__main__:StudentJoined	\\x83a773747564656e74a3732d31a46e616d65b75a6fc3ab20227468652220c581756b61737a20f09f9a80a66e756d626572d38000000000000000	{student:s-1}
2	__main__:CourseOpened	\\x83a6636f75727365a3632d31a6706c6163657301a3666565cb3e8421f5f40d8376	{course:c-1}
3	__main__:StudentEnrolled	\\x83a773747564656e74a3732d31a6636f75727365a3632d31a46e6f7465c0	{student:s-1,course:c-1}
4	__main__:StudentJoined	\\x83a773747564656e74a3732d32a46e616d65b269742773207b227d0a6e657709746162205ca66e756d626572cf7fffffffffffffff	{student:s-2}
5	__main__:CourseOpened	\\x83a6636f75727365a3632d32a6706c6163657302a3666565cb3e8421f5f40d8376	{course:c-2}
6	__main__:StudentEnrolled	\\x83a773747564656e74a3732d32a6636f75727365a3632d31a46e6f7465c0	{student:s-2,course:c-1}
7	__main__:StudentEnrolled	\\x83a773747564656e74a3732d32a6636f75727365a3632d32a46e6f7465a5612c62227d	{student:s-2,course:c-2}
8	__main__:CourseOpened	\\x83a6636f75727365a46e6f6e65a6706c6163657300a3666565cb0000000000000000	{}
9	__main__:StudentJoined	\\x83a773747564656e74a0a46e616d65a0a66e756d62657200	{"a \\"b\\\\","c,d{}"}
\.


--
-- Data for Name: dcbapplication_events_tt_tag; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.dcbapplication_events_tt_tag (tag, main_id) FROM stdin;
student:s-1	1
course:c-1	2
student:s-1	3
course:c-1	3
student:s-2	4
course:c-2	5
student:s-2	6
course:c-1	6
student:s-2	7
course:c-2	7
a "b\\	9
c,d{}	9
\.


--
-- Name: dcbapplication_events_tt_main_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.dcbapplication_events_tt_main_id_seq', 9, true);


--
-- Name: dcbapplication_events_tt_main_idx_id_type; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX dcbapplication_events_tt_main_idx_id_type ON public.dcbapplication_events_tt_main USING btree (id) INCLUDE (type);


--
-- Name: dcbapplication_events_tt_tag_idx_tag_main_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX dcbapplication_events_tt_tag_idx_tag_main_id ON public.dcbapplication_events_tt_tag USING btree (tag, main_id);


--
-- Name: dcbapplication_events_tt_tag dcbapplication_events_tt_tag_main_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.dcbapplication_events_tt_tag
    ADD CONSTRAINT dcbapplication_events_tt_tag_main_id_fkey FOREIGN KEY (main_id) REFERENCES public.dcbapplication_events_tt_main(id);


--
-- PostgreSQL database dump complete
--


