# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a store with Commanded's EventStore 0.13, before it had stream_events: write-old.exs DATABASE, and prints what
# it reads back (NAME.written, one event a line, for tst_written_stores). Its processes are started here, since its own
# supervisor knows of no socket.
[database] = System.argv()
Logger.configure(level: :error)
Application.put_env(:eventstore, EventStore.Storage, serializer: EventStore.TermSerializer)
{:ok, _} = Application.ensure_all_started(:postgrex)
{:ok, _} = Application.ensure_all_started(:poolboy)
socket = Path.join(System.get_env("PGHOST"), ".s.PGSQL.5432")
options = [username: System.get_env("PGUSER"), database: database, socket: socket, pool: DBConnection.Poolboy]
{:ok, connection} = Postgrex.start_link(options)
EventStore.Storage.Initializer.run!(connection)

{:ok, _} =
  Supervisor.start_link(
    [
      {Postgrex, [name: :event_store, pool_size: 2] ++ options},
      Supervisor.child_spec({Registry, keys: :unique, name: EventStore.Subscriptions.Subscription}, id: :subscription),
      Supervisor.child_spec({Registry, keys: :duplicate, name: EventStore.Subscriptions.PubSub}, id: :pub_sub),
      {EventStore.Subscriptions.Supervisor, []},
      {EventStore.Streams.Supervisor, EventStore.TermSerializer},
      {EventStore.Publisher, EventStore.TermSerializer}
    ] ++ EventStore.Registration.child_spec(),
    strategy: :one_for_one
  )

defmodule Bank.AccountOpened do
  defstruct [:owner, :limit, :rate, :tags]
end

defmodule Bank.MoneyMoved do
  defstruct [:amount, :note]
end

defmodule Bank.Json do
  # Terms as JSON says them.
  def of(nil), do: "null"
  def of(true), do: "true"
  def of(%type{} = struct), do: struct |> Map.from_struct() |> Map.put(:__struct__, to_string(type)) |> of()
  def of(%{} = map), do: "{" <> Enum.map_join(map, ",", fn {key, value} -> of(to_string(key)) <> ":" <> of(value) end) <> "}"
  def of(list) when is_list(list), do: "[" <> Enum.map_join(list, ",", &of/1) <> "]"
  def of(number) when is_number(number), do: to_string(number)

  def of(text) when is_binary(text),
    do: "\"" <> (text |> String.replace("\\", "\\\\") |> String.replace("\"", "\\\"") |> String.replace("\n", "\\n") |> String.replace("\t", "\\t")) <> "\""
end

defmodule Bank.Writer do
  def run do
    event = fn data, more ->
      struct(%EventStore.EventData{event_type: to_string(data.__struct__), data: data, metadata: %{"user" => "Zoë"}}, more)
    end

    opened = %Bank.AccountOpened{owner: "Zoë \"Z\"\tB. \\ 東京 🚀", limit: 2 ** 70, rate: 0.25, tags: ["a", [], %{x: nil}]}
    :ok = EventStore.append_to_stream("account-1", 0, [event.(opened, correlation_id: "c0000000-0000-4000-8000-000000000001"), event.(%Bank.MoneyMoved{amount: 12.5, note: "line\nbreak"}, correlation_id: "c0000000-0000-4000-8000-000000000001", causation_id: "e0000000-0000-4000-8000-000000000001")])
    :ok = EventStore.append_to_stream("account-2", 0, [event.(%Bank.AccountOpened{owner: nil, limit: -1}, [])])

    for n <- 1..3 do
      :ok = EventStore.append_to_stream("account-1", n + 1, [event.(%Bank.MoneyMoved{amount: -n}, metadata: %{})])
      :ok = EventStore.append_to_stream("account-2", n, [event.(%Bank.MoneyMoved{amount: n, note: String.duplicate("long ", 40 * n)}, [])])
    end

    snapshot = %EventStore.Snapshots.SnapshotData{source_uuid: "account-1", source_version: 5, source_type: "Elixir.Bank.AccountOpened", data: opened, metadata: %{}}
    :ok = EventStore.record_snapshot(snapshot)
    {:ok, events} = EventStore.read_all_streams_forward()

    for event <- events do
      IO.puts(Bank.Json.of(%{
        position: event.event_number, stream: event.stream_uuid, version: event.stream_version, type: event.event_type, id: event.event_id, time: NaiveDateTime.to_iso8601(event.created_at) <> "Z",
        payload: event.data, metadata: event.metadata, correlation: event.correlation_id, causation: event.causation_id
      }))
    end
  end
end

Bank.Writer.run()
