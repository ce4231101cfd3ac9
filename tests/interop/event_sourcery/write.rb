# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a store with EventSourcery and its store for PostgreSQL: write.rb SOURCES DATABASE
require_relative "../library"
sources, database = ARGV
%w[event_sourcery event_sourcery-postgres].each { |name| $LOAD_PATH.unshift("#{sources}/#{name}/lib") }
require "logger"
require "event_sourcery"
require "event_sourcery/postgres"
EventSourcery.configure { |config| config.logger = Logger.new(nil) }
db = Sequel.connect(adapter: "postgres", host: ENV["PGHOST"], user: ENV["PGUSER"], database: database)
db.extension :pg_json
EventSourcery::Postgres.configure { |config| config.event_store_database = config.projections_database = db }
EventSourcery::Postgres::Schema.create_event_store
EventSourcery::Postgres::Schema.create_projector_tracker

ItemAdded = Class.new(EventSourcery::Event)
ItemRemoved = Class.new(EventSourcery::Event)
CheckedOut = Class.new(EventSourcery::Event)
class Cart
  include EventSourcery::AggregateRoot
  attr_writer :request
  def add(body) = record(ItemAdded, body)
  def remove(body) = record(ItemRemoved, body)
  def check_out = record(CheckedOut, {})
  apply(ItemAdded, ItemRemoved, CheckedOut) { |event| }

  private

  def record(type, body)
    number = @@number = (@@number ||= 0) + 1
    more = number % 3 == 0 ? {} : { correlation_id: id_of(number / 3, "c"), causation_id: id_of(number - 1, "d") }
    apply_event(type, uuid: id_of(number, "e"), body: body, created_at: Time.now, **more)
  end
end
tick!
store = EventSourcery::Postgres.config.event_store
carts = EventSourcery::Repository.new(event_source: EventSourcery::Postgres.config.event_source, event_sink: EventSourcery::Postgres.config.event_sink)
change = lambda do |id, &block|
  cart = carts.load(Cart, id)
  block.call(cart)
  carts.save(cart)
end
a, b = id_of(1, "a"), id_of(2, "a")
change.(a) { |cart| cart.add(buyer: "Zoë \"Z\"\tB. \\ 東京 🚀", amount: 9_007_199_254_740_993, lines: [{ qty: 2, price: 1.5 }, nil], at: Time.at(0).utc, kind: :gift); cart.add(note: "line\nbreak") }
change.(b) { |cart| cart.add(buyer: nil, amount: -(2**63)) }
3.times do |i|
  change.(a) { |cart| cart.remove(part: i, left: -i * 1.0e-7) }
  change.(b) { |cart| cart.remove(part: i); cart.add({}) if i == 1 }
end
change.(b, &:check_out)

store.get_next_from(1).each do |event|
  tell(position: event.id, stream: event.aggregate_id, version: event.version, type: event.type, id: event.uuid, time: event.created_at,
       payload: event.body, correlation: event.correlation_id, causation: event.causation_id)
end
