/** The first moment of the hour. */
const HOUR = `date_trunc('hour', conversation.received_at)`;
/** The first moment of the day, as it is counted where the store stands. */
const DAY = `date_trunc('day', conversation.received_at AT TIME ZONE store.time_zone) AT TIME ZONE store.time_zone`;

/** $1 to $2, widened to whole days of each store; the wide bounds are for the index. */
const WHOLE_DAYS = `
  conversation.received_at >= $1::timestamptz - interval '1 day' AND conversation.received_at < $2::timestamptz + interval '1 day'
  AND conversation.received_at >= date_trunc('day', $1::timestamptz AT TIME ZONE store.time_zone) AT TIME ZONE store.time_zone
  AND conversation.received_at < (date_trunc('day', ($2::timestamptz - interval '1 microsecond') AT TIME ZONE store.time_zone)
    + interval '1 day') AT TIME ZONE store.time_zone`;
const WHOLE_HOURS = `
  conversation.received_at >= date_trunc('hour', $1::timestamptz)
  AND conversation.received_at < date_trunc('hour', $2::timestamptz - interval '1 microsecond') + interval '1 hour'`;

const DIMENSIONS = `(VALUES (store_id, 'store', store_id::text), (store_id, 'terminal', terminal_id::text), (store_id, 'locale', locale),
    (store_id, 'model', model), (NULL, 'store', 'all'), (NULL, 'locale', locale), (NULL, 'model', model))
  AS d (store, dimension, value)`;

/** The one value among the parts of a row. They are put together so, because a planner that knows nothing of them joins them badly. */
const one = (column: string): string => `(array_agg(${column}) FILTER (WHERE ${column} IS NOT NULL))[1]`;

const rollUp = (grain: 'hour' | 'day', period: string, within: string): string => `
  WITH said AS MATERIALIZED (
    SELECT ${period} AS period, conversation.store_id, conversation.terminal_id, conversation.locale,
      coalesce(conversation.models->>'languageModel', 'none') AS model, conversation.outcome, conversation.failure_reason,
      conversation.helpful, conversation.process_time_ms, conversation.stages
    FROM conversations conversation JOIN stores store ON store.id = conversation.store_id
    WHERE conversation.completed_at IS NOT NULL AND ${within}
  ), timed AS (
    SELECT period, store_id, terminal_id, locale, model, 'process_time' AS stage, process_time_ms::float8 AS ms
    FROM said WHERE process_time_ms IS NOT NULL
    UNION ALL
    SELECT period, store_id, terminal_id, locale, model, stage.step, stage."durationMs"
    FROM said, jsonb_to_recordset(said.stages) AS stage (step text, "durationMs" float8)
  ), fallen AS MATERIALIZED (
    SELECT period, store_id, terminal_id, locale, model, stage, latency_bucket(ms) AS bucket, count(*)::int AS count
    FROM timed WHERE stage IS NOT NULL AND ms IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6, 7
  ), latencies AS (
    SELECT period, store_id, dimension, value, jsonb_object_agg(stage, buckets) AS latencies FROM (
      SELECT period, store_id, dimension, value, stage, jsonb_object_agg(bucket, count) AS buckets FROM (
        SELECT period, d.store AS store_id, d.dimension, d.value, stage, bucket, sum(count) AS count
        FROM fallen, LATERAL ${DIMENSIONS} GROUP BY 1, 2, 3, 4, 5, 6
      ) AS summed GROUP BY 1, 2, 3, 4, 5
    ) AS by_stage GROUP BY 1, 2, 3, 4
  ), ended AS MATERIALIZED (
    SELECT period, store_id, terminal_id, locale, model, outcome, failure_reason, count(*)::int AS count,
      (count(*) FILTER (WHERE helpful))::int AS helpful, (count(*) FILTER (WHERE NOT helpful))::int AS unhelpful
    FROM said GROUP BY 1, 2, 3, 4, 5, 6, 7
  ), placed AS MATERIALIZED (
    SELECT ended.period, d.store AS store_id, d.dimension, d.value, outcome, failure_reason, count, helpful, unhelpful FROM ended, LATERAL ${DIMENSIONS}
  ), outcomes AS (
    SELECT period, store_id, dimension, value, jsonb_object_agg(outcome, count) AS outcomes, sum(count) AS conversations,
      sum(helpful) AS helpful, sum(unhelpful) AS unhelpful FROM (
      SELECT period, store_id, dimension, value, outcome, sum(count) AS count, sum(helpful) AS helpful, sum(unhelpful) AS unhelpful
      FROM placed WHERE outcome IS NOT NULL GROUP BY 1, 2, 3, 4, 5
    ) AS summed GROUP BY 1, 2, 3, 4
  ), reasons AS (
    SELECT period, store_id, dimension, value, jsonb_object_agg(failure_reason, count) AS reasons FROM (
      SELECT period, store_id, dimension, value, failure_reason, sum(count) AS count
      FROM placed WHERE failure_reason IS NOT NULL GROUP BY 1, 2, 3, 4, 5
    ) AS summed GROUP BY 1, 2, 3, 4
  )
  INSERT INTO conversation_rollups
    (grain, period, store_id, dimension, value, conversations, outcomes, failure_reasons, helpful, unhelpful, latencies)
  SELECT '${grain}', period, store_id, dimension, value, sum(conversations), ${one('outcomes')}, coalesce(${one('reasons')}, '{}'),
    sum(helpful), sum(unhelpful), coalesce(${one('latencies')}, '{}')
  FROM (
    SELECT period, store_id, dimension, value, conversations, helpful, unhelpful, outcomes, NULL::jsonb AS reasons, NULL::jsonb AS latencies
    FROM outcomes
    UNION ALL SELECT period, store_id, dimension, value, NULL, NULL, NULL, NULL, reasons, NULL FROM reasons
    UNION ALL SELECT period, store_id, dimension, value, NULL, NULL, NULL, NULL, NULL, latencies FROM latencies
  ) AS parts GROUP BY 2, 3, 4, 5 HAVING sum(conversations) > 0
  ON CONFLICT (grain, dimension, period, store_id, value) DO UPDATE SET conversations = excluded.conversations,
    outcomes = excluded.outcomes, failure_reasons = excluded.failure_reasons, helpful = excluded.helpful,
    unhelpful = excluded.unhelpful, latencies = excluded.latencies`;

/** Each counts the finished conversations of $1 to $2 anew. */
export const ROLL_UP_HOURS = rollUp('hour', HOUR, WHOLE_HOURS);
export const ROLL_UP_DAYS = rollUp('day', DAY, WHOLE_DAYS);
export const ROLL_UP_DOCUMENTS = `
  INSERT INTO document_rollups (day, store_id, document_id, found, used)
  SELECT ${DAY}, conversation.store_id, result.document_id, count(DISTINCT conversation.id),
    count(DISTINCT conversation.id) FILTER (WHERE result.used)
  FROM conversations conversation JOIN stores store ON store.id = conversation.store_id
    JOIN vector_search_results result ON result.conversation_id = conversation.id
  WHERE result.document_id IS NOT NULL AND ${WHOLE_DAYS}
  GROUP BY 1, 2, 3
  ON CONFLICT (day, store_id, document_id) DO UPDATE SET found = excluded.found, used = excluded.used`;
