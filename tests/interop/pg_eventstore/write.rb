# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a store with pg_eventstore: its own migrations, then events and links to them. write.rb SOURCES DATABASE
require_relative "../library"
sources, database = ARGV
$LOAD_PATH.unshift("#{sources}/pg_eventstore/lib")
require "set"
require "pg_eventstore"

PgEventstore.configure { |config| config.pg_uri = "postgresql:///#{database}?host=#{ENV["PGHOST"]}&user=#{ENV["PGUSER"]}" }
migrations = Dir["#{sources}/pg_eventstore/db/migrations/*"].sort_by { |file| File.basename(file).to_i }
migrations.select { |file| file.end_with?(".sql") }.each do |file| # the others tidy up, and change what was there before
  PgEventstore.connection.with { |connection| connection.exec(File.read(file)) }
end
OrderPlaced = Class.new(PgEventstore::Event)
OrderPaid = Class.new(PgEventstore::Event)
client = PgEventstore.client
stream = ->(name, id, context = "Sales") { PgEventstore::Stream.new(context: context, stream_name: name, stream_id: id) }
a, b = stream["Order", id_of(1, "a")], stream["Order", "order/7"]
number = 0
event = lambda do |type, data, metadata = {}|
  type.new(id: id_of(number += 1, "e"), data: data, metadata: metadata)
end
client.append_to_stream(a, [
  event[OrderPlaced, { buyer: "Zoë \"Z\"\tB. \\ 東京 🚀", amount: 9_007_199_254_740_993, lines: [{ qty: 2, price: 1.5 }, nil] }, { correlation_id: "c-1", user: "Zoë" }],
  event[OrderPaid, { part: 1, note: "line\nbreak" }, { correlation_id: "c-1", causation_id: id_of(1, "e") }]
], options: { expected_revision: :no_stream })
placed = client.append_to_stream(b, event[OrderPlaced, { buyer: nil, amount: -(2**63) }])
3.times do |i|
  client.append_to_stream(a, event[OrderPaid, { part: i, left: -i * 1.5e-7 }])
  client.append_to_stream(b, event[OrderPaid, {}, { ip: "::1" }])
end
client.append_to_stream(stream["Mail", "1", "Post office"], PgEventstore::Event.new(id: id_of(number += 1, "e"), type: "mail sent", data: { to: "Zoë" }))
client.link_to(stream["ByBuyer", "nobody"], placed)
begin
  client.append_to_stream(a, event[OrderPaid, {}], options: { expected_revision: 0 })
  abort("the conflict was not seen")
rescue PgEventstore::WrongExpectedRevisionError
end

client.read(PgEventstore::Stream.all_stream).each do |event|
  tell(position: event.global_position, category: "#{event.stream.context}/#{event.stream.stream_name}",
       stream: "#{event.stream.context}/#{event.stream.stream_name}-#{event.stream.stream_id}", version: event.stream_revision, type: event.type, id: event.id,
       time: event.created_at, payload: event.data, metadata: event.metadata, correlation: event.metadata["correlation_id"], causation: event.metadata["causation_id"])
end
