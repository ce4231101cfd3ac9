<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store with Spatie's event sourcing for Laravel: write.php SOURCES DATABASE|FILE.db. The sources may be those of
// version 4 too.
namespace App\Events;

use Carbon\Carbon;
use Carbon\CarbonImmutable;
use Spatie\EventSourcing\AggregateRoots\AggregateRoot;
use Spatie\EventSourcing\Attributes\EventVersion;
use Spatie\EventSourcing\EventSerializers\EventSerializer;
use Spatie\EventSourcing\Projectionist;
use Spatie\EventSourcing\StoredEvents\{EventSubscriber, ShouldBeStored};
use Spatie\EventSourcing\StoredEvents\Repositories\{EloquentStoredEventRepository, StoredEventRepository};

require_once __DIR__ . '/../laravel.php';
[, $sources, $database] = $argv;
loadLaravel($sources);
loadClasses($sources, ['Spatie\\EventSourcing\\' => 'laravel-event-sourcing/src/', 'Spatie\\SchemalessAttributes\\' => 'laravel-schemaless-attributes/src/',
    'Spatie\\BetterTypes\\' => 'better-types/src/', 'Spatie\\Attributes\\' => 'php-attribute-reader/src/']);
$app = laravel($database);
$older = is_file("$sources/laravel-event-sourcing/stubs/create_stored_events_table.php.stub"); // up to version 5
$app['config']->set('event-sourcing', require "$sources/laravel-event-sourcing/config/event-sourcing.php");
$app['config']->set('event-sourcing.event_class_map', ['account_closed' => AccountClosed::class]);
$app->singleton('event-sourcing', fn() => new Projectionist(config('event-sourcing')));
$app->alias('event-sourcing', Projectionist::class);
$app->singleton(StoredEventRepository::class, EloquentStoredEventRepository::class);
$app->bind(EventSerializer::class, config('event-sourcing.event_serializer'));
$app->singleton(EventSubscriber::class, fn() => new EventSubscriber(config('event-sourcing.stored_event_repository')));
$app['events']->subscribe(EventSubscriber::class);
foreach (['StoredEvents' => 'stored_events', 'Snapshots' => 'snapshots'] as $name => $table) {
    $migration = require "$sources/laravel-event-sourcing/" . ($older ? 'stubs' : 'database/migrations') . "/create_{$table}_table.php.stub";
    ($older ? new ("\\Create{$name}Table")() : $migration)->up();
}

class AccountCreated extends ShouldBeStored { public function __construct(public string $name, public int $limit, public ?array $tags) {} }
#[EventVersion(2)]
class MoneyAdded extends ShouldBeStored { public function __construct(public float $amount, public ?Carbon $on = null) {} }
class AccountClosed extends ShouldBeStored {}
class Noted extends ShouldBeStored { public function __construct(public string $text) {} }
class Account extends AggregateRoot {
    public float $balance = 0;
    public function applyMoneyAdded(MoneyAdded $event): void { $this->balance += $event->amount; }
}

$second = 0;
$tick = function () use (&$second) { Carbon::setTestNow(Carbon::instance(moment($second))); CarbonImmutable::setTestNow(CarbonImmutable::instance(moment($second++))); };
$record = function (string $uuid, ShouldBeStored ...$events) use ($tick): Account {
    $account = Account::retrieve($uuid);
    foreach ($events as $event) { $tick(); $account->recordThat($event); }
    return $account->persist();
};
[$a, $b] = [uuid(1, 'a'), uuid(2, 'a')];
$record($a, new AccountCreated("Zoë \"Z\"\tB. \\ 東京 \u{1F680}", 9007199254740993, ['x' => [1, null]]), new MoneyAdded(12.5, Carbon::instance(moment(-86400))));
$record($b, new AccountCreated("line\nbreak", PHP_INT_MAX, null));
$tick();
event((new Noted('beside every aggregate'))->setMetaData(['correlation_id' => 'c-1', 'user' => 'Zoë']));
for ($i = 1; $i <= 3; ++$i) {
    $record($a, new MoneyAdded($i * 0.1));
    $record($b, (new MoneyAdded(-$i))->setMetaData(['correlation_id' => "c-$i", 'causation_id' => $i]));
}
$record($a)->snapshot();
$record($b, new AccountClosed());

foreach (app(StoredEventRepository::class)->retrieveAll() as $event)
    tell(['position' => $event->id, 'stream' => $event->aggregate_uuid ?: '(none)', 'version' => (int)$event->aggregate_version ?: null,
          'type' => array_search($event->event_class, config('event-sourcing.event_class_map')) ?: $event->event_class, 'time' => new \DateTimeImmutable($event->created_at, new \DateTimeZone('UTC')),
          'payload' => json_decode(app(EventSerializer::class)->serialize($event->event), true), 'metadata' => $event->meta_data->toArray(),
          'correlation' => $event->meta_data['correlation_id'] ?? null]);
