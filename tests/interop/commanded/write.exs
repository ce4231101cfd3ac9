# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a store with Commanded's EventStore: write.exs DATABASE term|json|jsonb (Erlang terms, JSON in bytea, JSON in
# jsonb), and prints what it reads back (NAME.written, one event a line, for tst_written_stores).
[database, kind] = System.argv()
Logger.configure(level: :error)

serializer = %{"term" => EventStore.TermSerializer, "json" => EventStore.JsonSerializer, "jsonb" => EventStore.JsonbSerializer}[kind]

config = [
  serializer: serializer, column_data_type: if(kind == "jsonb", do: "jsonb", else: "bytea"),
  types: if(kind == "jsonb", do: EventStore.PostgresTypes), username: System.get_env("PGUSER"), database: database, socket_dir: System.get_env("PGHOST"), pool_size: 1
]

Application.put_env(:bank, Bank.Store, Enum.reject(config, fn {_, value} -> value == nil end))
{:ok, _} = Application.ensure_all_started(:postgrex)
{:ok, _} = Application.ensure_all_started(:eventstore)

defmodule Bank.Store do
  use EventStore, otp_app: :bank
end

defmodule Bank.AccountOpened do
  @derive Jason.Encoder
  defstruct [:owner, :limit, :rate, :tags, :codes, :at, :status, :balance, :parts]
end

defmodule Bank.MoneyMoved do
  @derive Jason.Encoder
  defstruct [:amount, :note]
end

defmodule Bank.Written do
  # Terms as JSON says them.
  def plain(%Decimal{} = decimal), do: Jason.Fragment.new(Decimal.to_string(decimal, :normal))
  def plain(%DateTime{} = time), do: DateTime.to_iso8601(time)
  def plain(%type{} = struct), do: struct |> Map.from_struct() |> Map.new(fn {key, value} -> {key, plain(value)} end) |> Map.put("__struct__", to_string(type))
  def plain(map) when is_map(map), do: Map.new(map, fn {key, value} -> {key, plain(value)} end)
  def plain(list) when is_list(list), do: Enum.map(list, &plain/1)
  def plain(tuple) when is_tuple(tuple), do: tuple |> Tuple.to_list() |> plain()
  def plain(value), do: value
end

defmodule Bank.Writer do
  def run(kind) do
    id = fn number, kind -> "#{kind}0000000-0000-4000-8000-#{String.pad_leading(to_string(number), 12, "0")}" end
    parsed = EventStore.Config.parsed(Bank.Store, :bank)
    EventStore.Tasks.Create.exec(parsed, quiet: true)
    EventStore.Tasks.Init.exec(parsed, quiet: true)
    {:ok, _} = Bank.Store.start_link()

    {:ok, counter} = Agent.start_link(fn -> 0 end)

    event = fn data, metadata ->
      n = Agent.get_and_update(counter, &{&1 + 1, &1 + 1})

      %EventStore.EventData{
        event_id: id.(n, "e"), event_type: to_string(data.__struct__), data: data, metadata: metadata,
        correlation_id: if(rem(n, 3) > 0, do: id.(div(n, 3), "c")), causation_id: if(rem(n, 3) > 1, do: id.(n - 1, "e"))
      }
    end

    append = fn stream, version, events ->
      at = DateTime.add(~U[2026-03-01 10:00:00.123456Z], Agent.get(counter, & &1), :second)
      :ok = Bank.Store.append_to_stream(stream, version, events, created_at_override: at)
    end

    rich =
      if kind == "term" do
        %Bank.AccountOpened{codes: [1, 2, 255], at: ~U[2026-01-02 03:04:05.120Z], status: {:ok, nil, :open}, balance: Decimal.new("15.50"), limit: -(2 ** 70)}
      else
        %Bank.AccountOpened{codes: [], limit: 9_007_199_254_740_993, status: nil}
      end

    opened = %{rich | owner: "Zoë \"Z\"\tB. \\ 東京 🚀", rate: 0.25, tags: ["a", "b"], parts: [1, 2.5, nil, true]}
    append.("account-1", 0, [event.(opened, %{"user" => "Zoë"}), event.(%Bank.MoneyMoved{amount: 12.5, note: "line\nbreak"}, %{})])
    append.("account-2", :no_stream, [event.(%Bank.AccountOpened{owner: nil, limit: -1, rate: 1.0e-7}, %{"user" => nil, "n" => 7})])

    for n <- 1..3 do
      append.("account-1", n + 1, [event.(%Bank.MoneyMoved{amount: -n}, %{"ip" => "::1"})])
      append.("account-2", :any_version, [event.(%Bank.MoneyMoved{amount: n, note: String.duplicate("long ", 40 * n)}, %{})])
    end

    append.("account-3", 0, [event.(%Bank.AccountOpened{owner: "gone"}, %{})])
    :ok = Bank.Store.link_to_stream("every-opened", 0, [id.(1, "e"), id.(3, "e")])
    {:error, :wrong_expected_version} = Bank.Store.append_to_stream("account-1", 1, [event.(%Bank.MoneyMoved{amount: 0}, %{})])
    snapshot = %EventStore.Snapshots.SnapshotData{source_uuid: "account-1", source_version: 5, source_type: "Elixir.Bank.AccountOpened", data: opened, metadata: %{}}
    :ok = Bank.Store.record_snapshot(snapshot)
    {:ok, events} = Bank.Store.read_all_streams_forward()
    :ok = Bank.Store.delete_stream("account-3", :any_version, :soft)

    for event <- events do
      payload = if kind == "term", do: Bank.Written.plain(event.data), else: Map.from_struct(event.data)

      IO.puts(Jason.encode!(%{
        position: event.event_number, stream: event.stream_uuid, version: event.stream_version, type: event.event_type, id: event.event_id, time: event.created_at,
        payload: payload, metadata: event.metadata, correlation: event.correlation_id, causation: event.causation_id
      }))
    end
  end
end

Bank.Writer.run(kind)
