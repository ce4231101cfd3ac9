# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a store with Sequent 8 or 7: its own migrations or schema, then commands through its service.
# write.rb SOURCES DATABASE
require_relative "../library"
sources, database = ARGV
%w[rails/activesupport rails/activemodel rails/activerecord sequent parallel postgresql_cursor].each { |name| $LOAD_PATH.unshift("#{sources}/#{name}/lib") }
require "active_record"
Gem.loaded_specs["activerecord"] ||= Gem::Specification.new("activerecord", ActiveRecord.version) # not from a gem here
unless defined?(Data) # of Ruby 3.2
  class Data
    def self.define(*names, &block) = Struct.new(*names, keyword_init: true, &block)
  end
end
require "sequent"

ActiveRecord.default_timezone = :utc
ActiveRecord::Base.establish_connection(adapter: "postgresql", database: database, schema_search_path: "sequent_schema, view_schema, public")
ActiveRecord::Migration.verbose = false
old = File.exist?("#{sources}/sequent/db/sequent_schema.rb") && !File.exist?("#{sources}/sequent/db/migrate")
if old
  ActiveRecord::Base.connection.execute("CREATE SCHEMA sequent_schema")
  load("#{sources}/sequent/db/sequent_schema.rb")
end
Dir["#{sources}/sequent/db/migrate/*.rb"].sort.each do |file|
  require file
  Object.const_get(File.basename(file, ".rb").sub(/^\d+_/, "").camelize).new.up
end

class InvoiceCreated < Sequent::Event
  attrs recipient: String, total: Integer, due: Date, rate: BigDecimal
end
class LineAdded < Sequent::Event
  attrs text: String, price: Float, gift: Boolean, tags: array(String)
end
class InvoicePaid < Sequent::Event; end
class Invoice < Sequent::AggregateRoot
  enable_snapshots default_threshold: 3
  def initialize(command)
    super(command.aggregate_id)
    apply InvoiceCreated, recipient: command.recipient, total: command.total, due: Date.new(2026, 4, 1), rate: BigDecimal("0.10")
  end
  def add(command) = apply(LineAdded, text: command.text, price: command.price, gift: command.price.zero?, tags: command.text.split)
  def pay = apply(InvoicePaid)
  on(InvoiceCreated) {}
  on(LineAdded) {}
  on(InvoicePaid) {}
end
class CreateInvoice < Sequent::Command
  attrs recipient: String, total: Integer
end
class AddLine < Sequent::Command
  attrs text: String, price: Float
end
class PayInvoice < Sequent::Command; end
class Invoices < Sequent::CommandHandler
  on(CreateInvoice) { |command| repository.add_aggregate(Invoice.new(command)) }
  on(AddLine) do |command|
    do_with_aggregate(command, Invoice) { |invoice| 2.times { invoice.add(command) } }
  end
  on(PayInvoice) { |command| do_with_aggregate(command, Invoice, &:pay) }
end
Sequent.configure do |config|
  config.command_handlers = [Invoices.new, Sequent::Core::AggregateSnapshotter.new]
  config.logger = Logger.new(nil)
  config.time_precision = 6 unless old
end
tick!
a, b = id_of(1, "a"), id_of(2, "a")
run = ->(*commands) { Sequent.command_service.execute_commands(*commands) }
run[CreateInvoice.new(aggregate_id: a, recipient: "Zoë \"Z\"\tB. \\ 東京 🚀", total: 9_007_199_254_740_993, user_id: id_of(9))]
run[AddLine.new(aggregate_id: a, text: "line\nbreak", price: 12.5), CreateInvoice.new(aggregate_id: b, recipient: nil, total: -1)]
run[AddLine.new(aggregate_id: a, text: "", price: 0.0)]
run[AddLine.new(aggregate_id: b, text: "one two", price: 1.0e-7)]
run[Sequent::Core::TakeSnapshot.new(aggregate_id: a)] if old # an event like others, with the number of the next
run[PayInvoice.new(aggregate_id: a), PayInvoice.new(aggregate_id: b)]
store = Sequent.configuration.event_store
unless old
  store.store_snapshots([Sequent.aggregate_repository.load_aggregate(a).take_snapshot])
  Sequent.aggregate_repository.clear
end

[a, b].each do |id|
  store.stream_events_for_aggregate(id) do |stream, event|
    record = Sequent::Core::EventRecord.find_by(aggregate_id: id, sequence_number: event.sequence_number, event_type: event.class.name)
    tell(stream: event.aggregate_id, category: stream.aggregate_type, version: event.sequence_number, type: event.class.name,
         time: event.created_at, payload: JSON.parse(Sequent::Core::Oj.dump(old ? event : event.payload)), causation: record.command_record_id.to_s)
  end
end
if old
  Sequent::Core::EventRecord.where(event_type: "Sequent::Core::SnapshotEvent").each do |record|
    tell(stream: record.aggregate_id, version: record.sequence_number, type: record.event_type, time: record.created_at)
  end
end
