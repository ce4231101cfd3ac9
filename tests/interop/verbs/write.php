<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store with Verbs for Laravel: write.php SOURCES DATABASE|FILE.db. An event may be of several states.
namespace App\Events;

use Carbon\{Carbon, CarbonImmutable};
use Thunk\Verbs\Attributes\Autodiscovery\StateId;
use Thunk\Verbs\Contracts\StoresEvents;
use Thunk\Verbs\{Event, State, VerbsServiceProvider};
use Thunk\Verbs\Facades\Verbs;
use Thunk\Verbs\Models\{VerbEvent, VerbStateEvent};

require_once __DIR__ . '/../laravel.php';
[, $sources, $database] = $argv;
loadLaravel($sources);
require_once 'Ramsey/Uuid/autoload.php';
loadClasses($sources, ['Thunk\\Verbs\\' => 'verbs/src/', 'Glhd\\Bits\\' => 'bits/src/', 'Spatie\\LaravelPackageTools\\' => 'laravel-package-tools/src/']);
$app = laravel($database);
$app['config']->set('verbs', require "$sources/verbs/config/verbs.php");
$app['config']->set('bits', ['format' => 'snowflake', 'epoch' => '2023-01-01', 'worker_id' => 1, 'datacenter_id' => 1]);
$bits = new class($app) extends \Glhd\Bits\Support\BitsServiceProvider {
    protected function mergeConfigFrom($path, $key) {} // is there already
    protected function bootConfig(): self { return $this; }
};
$bits->register();
$app->singleton(\Glhd\Bits\SequenceResolvers\InMemorySequenceResolver::class);
$app->alias(\Glhd\Bits\SequenceResolvers\InMemorySequenceResolver::class, \Glhd\Bits\Contracts\ResolvesSequences::class);
$bits->boot();
$verbs = new VerbsServiceProvider($app);
$verbs->registeringPackage();
$verbs->packageRegistered();
foreach (['events', 'state_events', 'snapshots'] as $table)
    (require "$sources/verbs/database/migrations/2024_04_16_115559_create_verb_{$table}_table.php")->up();

class AccountState extends State {
    public int $balance = 0;
}
class CustomerState extends State {
    public int $orders = 0;
}
class AccountOpened extends Event {
    public function __construct(#[StateId(AccountState::class)] public int $account_id, public ?string $owner, public int $limit, public array $tags = [], public ?CarbonImmutable $on = null) {}
    public function apply(AccountState $state): void {}
}
class MoneyTransferred extends Event {
    public function __construct(#[StateId(AccountState::class)] public int $account_id, #[StateId(CustomerState::class)] public int $customer_id, public float $amount, public ?string $note = null) {}
    public function apply(AccountState $state): void { $state->balance++; }
}
class SystemStarted extends Event {}

$second = 0;
$tick = function () use (&$second) { Carbon::setTestNow(Carbon::instance(moment($second))); CarbonImmutable::setTestNow(CarbonImmutable::instance(moment($second++))); };
Verbs::createMetadataUsing(function () use (&$second) { return $second % 3 ? ['correlation_id' => "c-$second", 'user' => 'Zoë'] : []; });
$fire = function (string $type, ...$arguments) use ($tick) { $tick(); $type::fire(...$arguments); };
$fire(AccountOpened::class, account_id: 7, owner: "Zoë \"Z\"\tB. \\ 東京 \u{1F680}", limit: 9007199254740993, tags: ['x' => [1, null]], on: CarbonImmutable::instance(moment(-86400)));
$fire(AccountOpened::class, account_id: 8, owner: null, limit: PHP_INT_MIN);
Verbs::commit();
$fire(SystemStarted::class);
for ($i = 1; $i <= 3; ++$i) {
    $fire(MoneyTransferred::class, account_id: 7, customer_id: 4, amount: $i * 1.5e-7, note: "line\nbreak");
    $fire(MoneyTransferred::class, account_id: 8, customer_id: 4 + $i, amount: -$i);
    Verbs::commit();
}
Verbs::commit();

foreach (app(StoresEvents::class)->read() as $event) {
    $state = VerbStateEvent::query()->where('event_id', $event->id)->orderBy('id')->first();
    $data = json_decode(app(\Thunk\Verbs\Support\Serializer::class)->serialize($event), true);
    $metadata = VerbEvent::find($event->id)->metadata; // 0.7.1 reads it back empty into its object
    tell(['position' => $event->id, 'stream' => $state ? "$state->state_type-$state->state_id" : '(none)', 'type' => $event::class, 'id' => (string)$event->id,
          'time' => app(\Thunk\Verbs\Lifecycle\MetadataManager::class)->getEphemeral($event, 'created_at'), 'payload' => $data, 'metadata' => $metadata,
          'correlation' => $metadata['correlation_id'] ?? null]);
}
