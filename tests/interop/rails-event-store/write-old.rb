# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a store with Rails Event Store 0.18 (one table) or 1.3 (a row in "all" for each event, links): its own
# migration, then events. write-old.rb SOURCES postgresql DATABASE | SOURCES sqlite3 FILE
require_relative "../library"
require "active_record"
require "activerecord-import"
require "erb"
sources, adapter, database = ARGV
%w[ruby_event_store rails_event_store_active_record].each { |gem| $LOAD_PATH.unshift("#{sources}/#{gem}/lib") }
require "active_support/all"
generator = "rails_event_store_active_record/lib/rails_event_store_active_record/generators/migration_generator.rb"
$LOADED_FEATURES << File.realpath("#{sources}/#{generator}") # of Rails; only its template is needed
require "ruby_event_store"
require "rails_event_store_active_record"

ActiveRecord::Base.use_yaml_unsafe_load = true # as it was then
ActiveRecord::Base.establish_connection(adapter: adapter, database: database)
ActiveRecord::Migration.verbose = false
data_type = "binary"
migration_version = "[6.1]"
template = Dir["#{sources}/rails_event_store_active_record/lib/**/templates/create_event_store_events_template.rb", "#{sources}/rails_event_store_active_record/lib/**/templates/migration_template.rb"].first
eval(ERB.new(File.read(template), trim_mode: "-").result(binding))
CreateEventStoreEvents.new.change

old = RubyEventStore::VERSION < "1"
tick!
store =
  if old
    RubyEventStore::Client.new(repository: RailsEventStoreActiveRecord::EventRepository.new, metadata_proc: -> { { user: "clerk" } })
  else
    yaml = Object.new # as it was before it asked which classes are safe
    def yaml.dump(value) = YAML.dump(value)
    def yaml.load(text) = YAML.unsafe_load(text)
    mapper = RubyEventStore::Mappers::Default.new(serializer: yaml)
    RubyEventStore::Client.new(repository: RailsEventStoreActiveRecord::EventRepository.new, mapper: mapper)
  end
module Orders
  class Placed < RubyEventStore::Event; end
  class Paid < RubyEventStore::Event; end
  class Shipped < RubyEventStore::Event; end
end
publish = lambda do |event, stream|
  if old
    store.publish_event(event, **(stream ? { stream_name: stream } : {}))
  else
    store.publish(event, **(stream ? { stream_name: stream } : {}))
  end
end
number = 0
event = ->(type, data, metadata = {}) { type.new(event_id: id_of(number += 1, "e"), data: data, metadata: metadata) }
publish.(event.(Orders::Placed, { order: 7, buyer: "Zoë \"Z\"\tB. \\ 東京 🚀", amount: 9_007_199_254_740_993, lines: [{ qty: 2, price: 1.5 }, nil], state: :placed }, correlation_id: "c-1"), "Order$7")
publish.(event.(Orders::Placed, { order: 8, buyer: nil }), "Order$8")
3.times { |i| publish.(event.(Orders::Paid, { part: i, left: -i * 1.5e-7, note: "line\nbreak" }), i.even? ? "Order$7" : "Order$8") }
publish.(event.(Orders::Shipped, { note: "in no stream\nat all" }), nil)
publish.(event.(Orders::Shipped, {}), "Order$7")
unless old
  store.link([id_of(3, "e"), id_of(1, "e")], stream_name: "$by_buyer_zoe")
  store.publish([event.(Orders::Paid, { part: 9 }), event.(Orders::Shipped, { part: 9 })], stream_name: "Order$8", expected_version: 1)
end

streams = ["Order$7", "Order$8"].to_h { |name| [name, (old ? store.read_stream_events_forward(name) : store.read.stream(name).to_a).map(&:event_id)] }
all = old ? store.read_all_streams_forward(count: 100) : store.read.to_a
all.each do |event|
  stream, ids = streams.find { |_, ids| ids.include?(event.event_id) }
  told = { stream: stream || (old ? "all" : "(none)"), type: event.class.name, id: event.event_id, payload: event.data, correlation: event.metadata[:correlation_id] }
  told[:causation] = event.metadata[:causation_id] unless old
  told[:time] = RailsEventStoreActiveRecord::Event.find_by((old ? :event_id : :id) => event.event_id).created_at # event.timestamp is in metadata
  tell(told)
end
