<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store with Spatie's event sourcing for Laravel: write.php SOURCES DATABASE|FILE.db. The parts of Laravel
// that it uses are put together here, without an application around them.
namespace App\Events;

use Carbon\Carbon;
use Carbon\CarbonImmutable;
use Illuminate\Config\Repository;
use Illuminate\Container\Container;
use Illuminate\Database\Capsule\Manager;
use Illuminate\Events\Dispatcher;
use Illuminate\Support\Facades\Facade;
use Spatie\EventSourcing\AggregateRoots\AggregateRoot;
use Spatie\EventSourcing\Attributes\EventVersion;
use Spatie\EventSourcing\EventSerializers\EventSerializer;
use Spatie\EventSourcing\Projectionist;
use Spatie\EventSourcing\StoredEvents\{EventSubscriber, ShouldBeStored};
use Spatie\EventSourcing\StoredEvents\Repositories\{EloquentStoredEventRepository, StoredEventRepository};

require_once __DIR__ . '/../library.php';
[, $sources, $database] = $argv;
error_reporting(E_ALL & ~E_DEPRECATED);
foreach (['Carbon', 'Doctrine/Inflector', 'Psr/Container', 'Psr/SimpleCache', 'Symfony/Component/Finder', 'phpDocumentor/Reflection/DocBlock'] as $library)
    require_once "$library/autoload.php";
loadClasses($sources, ['Spatie\\EventSourcing\\' => 'laravel-event-sourcing/src/', 'Spatie\\SchemalessAttributes\\' => 'laravel-schemaless-attributes/src/',
    'Spatie\\BetterTypes\\' => 'better-types/src/', 'Spatie\\Attributes\\' => 'php-attribute-reader/src/', 'Illuminate\\' => 'framework/src/Illuminate/']
    + array_combine(['Symfony\\Component\\Serializer\\', 'Symfony\\Component\\PropertyAccess\\', 'Symfony\\Component\\PropertyInfo\\'], ['serializer/', 'property-access/', 'property-info/']));
loadClasses("$sources/framework/src/Illuminate", ['Illuminate\\Support\\' => 'Collections/']);
loadClasses("$sources/framework/src/Illuminate", ['Illuminate\\Support\\' => 'Conditionable/']);
loadClasses("$sources/framework/src/Illuminate", ['Illuminate\\Support\\' => 'Macroable/']);
eval('function env($key, $default = null) { return $default; }'); // of no environment: Laravel's own steps back
foreach (['Collections', 'Support', 'Foundation'] as $part) require_once "$sources/framework/src/Illuminate/$part/helpers.php";

$app = new class extends Container { // what the configuration asks of an application
    public function path(): string { return '/nowhere'; }
    public function basePath(string $path = ''): string { return '/nowhere/' . $path; }
};
Container::setInstance($app);
Facade::setFacadeApplication($app);
$app->instance('config', new Repository());
$app['config']->set('event-sourcing', require "$sources/laravel-event-sourcing/config/event-sourcing.php");
$app['config']->set('event-sourcing.event_class_map', ['account_closed' => AccountClosed::class]);
$manager = new Manager($app);
$manager->addConnection(isFile($database) ? ['driver' => 'sqlite', 'database' => $database]
    : ['driver' => 'pgsql', 'host' => getenv('PGHOST'), 'username' => getenv('PGUSER'), 'database' => $database]);
$manager->setEventDispatcher($app['events'] = new Dispatcher($app));
$manager->setAsGlobal();
$manager->bootEloquent();
$app->bind('db.schema', fn() => $manager->schema());
$app->singleton('event-sourcing', fn() => new Projectionist(config('event-sourcing')));
$app->alias('event-sourcing', Projectionist::class);
$app->singleton(StoredEventRepository::class, EloquentStoredEventRepository::class);
$app->bind(EventSerializer::class, config('event-sourcing.event_serializer'));
$app->singleton(EventSubscriber::class, fn() => new EventSubscriber(config('event-sourcing.stored_event_repository')));
$app['events']->subscribe(EventSubscriber::class);
if (isFile($database)) touch($database);
foreach (['stored_events', 'snapshots'] as $table)
    (require "$sources/laravel-event-sourcing/database/migrations/create_{$table}_table.php.stub")->up();

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
