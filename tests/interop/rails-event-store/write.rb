# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a store with Rails Event Store: its own migration, then events in no stream, in one and, by links, in
# several. write.rb SOURCES sqlite3 FILE | write.rb SOURCES postgresql DATABASE [json]
require "active_record"
require "json"
require "time"
sources, adapter, database, kind = ARGV
%w[ruby_event_store ruby_event_store-active_record].each { |gem| $LOAD_PATH.unshift("#{sources}/#{gem}/lib") }
require "ruby_event_store"
require "ruby_event_store/active_record"

ActiveRecord::Base.establish_connection(adapter: adapter, database: database)
ActiveRecord::Migration.verbose = false
templates = "#{sources}/ruby_event_store-active_record/lib/ruby_event_store/active_record/generators/templates"
templates += "/postgres" if adapter == "postgresql"
data_type = kind || "binary"
migration_version = "6.1"
require "erb"
source = ERB.new(File.read("#{templates}/create_event_store_events_template.erb"), trim_mode: "-").result(binding)
eval(source)
CreateEventStoreEvents.new.change

serializer = kind ? JSON : RubyEventStore::Serializers::YAML
mapper = RubyEventStore::Mappers::Default.new
if kind
  mapper = RubyEventStore::Mappers::PipelineMapper.new(RubyEventStore::Mappers::Pipeline.new(
    RubyEventStore::Mappers::Transformation::PreserveTypes.new
      .register(Symbol, serializer: ->(v) { v.to_s }, deserializer: ->(v) { v.to_sym })
      .register(Time, serializer: ->(v) { v.iso8601(9) }, deserializer: ->(v) { Time.iso8601(v) }),
    RubyEventStore::Mappers::Transformation::SymbolizeMetadataKeys.new))
end
second = -1
store = RubyEventStore::Client.new(
  repository: RubyEventStore::ActiveRecord::EventRepository.new(serializer: serializer),
  mapper: mapper, clock: -> { Time.utc(2026, 3, 1, 10, 0, second += 1, 250_000) })

module Orders
  class Placed < RubyEventStore::Event; end
  class Paid < RubyEventStore::Event; end
  class Shipped < RubyEventStore::Event; end
end
id = ->(n) { "00000000-0000-4000-8000-00000000000#{n}" }
placed = Orders::Placed.new(event_id: id[1], data: { order: 7, buyer: "Zoë \"Z\"\tB. \\ 東京", lines: [{ qty: 2, price: 1.5 }, nil] })
store.with_metadata(correlation_id: "c-1", user: "clerk") do
  store.publish(placed, stream_name: "Order$7", expected_version: :none)
end
store.publish(Orders::Paid.new(event_id: id[2], data: { amount: 3 }), stream_name: "Order$7", expected_version: 0)
store.publish(Orders::Paid.new(event_id: id[3], data: {}), stream_name: "Order$8")
store.publish(Orders::Shipped.new(event_id: id[4], data: { note: "in no stream\nat all" }))
store.link([id[3], id[1]], stream_name: "$by_buyer_zoe", expected_version: :none)
store.link(id[4], stream_name: "Shipments")
store.publish(Orders::Shipped.new(event_id: id[5], data: { parcel: nil }, metadata: { valid_at: Time.utc(2026, 2, 1) }),
              stream_name: "Order$7", expected_version: 1)
