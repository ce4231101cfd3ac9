<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store with prooph's PDO event store: write.php SOURCES DATABASE single|aggregate. "single": one stream of
// many aggregates, one of none, and a projection that links events into streams of its own; "aggregate": a stream for
// each aggregate.
namespace Acme\Sales;

use Prooph\Common\Messaging\{DomainEvent, FQCNMessageFactory, Message, PayloadConstructable, PayloadTrait};
use Prooph\EventStore\{Stream, StreamName};
use Prooph\EventStore\Pdo\PersistenceStrategy\{PostgresAggregateStreamStrategy, PostgresSimpleStreamStrategy, PostgresSingleStreamStrategy};
use Prooph\EventStore\Pdo\PostgresEventStore;
use Prooph\EventStore\Pdo\Projection\PostgresProjectionManager;

require_once __DIR__ . '/../library.php';
[, $sources, $database, $strategy] = $argv;
foreach (['Ramsey/Uuid'] as $library) require_once "$library/autoload.php";
loadClasses($sources, ['Prooph\\EventStore\\Pdo\\' => 'pdo-event-store/src/', 'Prooph\\EventStore\\' => 'event-store/src/',
    'Prooph\\Common\\' => 'common/src/', 'Assert\\' => 'assert/lib/Assert/', 'MabeEnum\\' => 'php-enum/src/']);

abstract class Event extends DomainEvent implements PayloadConstructable {
    use PayloadTrait;
    public static function of(int $n, array $payload, array $metadata): static {
        return static::fromArray(['uuid' => uuid($n, 'e'), 'message_name' => static::class, 'payload' => $payload,
            'metadata' => $metadata, 'created_at' => moment($n, '123456')]);
    }
}
final class OrderPlaced extends Event {}
final class OrderPaid extends Event {}
final class UserSeen extends Event {}

$pdo = new \PDO('pgsql:host=' . getenv('PGHOST') . ";dbname=$database", getenv('PGUSER'));
foreach (['01_event_streams_table', '02_projections_table'] as $script)
    $pdo->exec(file_get_contents("$sources/pdo-event-store/scripts/postgres/$script.sql"));
$store = fn($strategy) => new PostgresEventStore(new FQCNMessageFactory(), $pdo, $strategy);
$n = 0;
$order = function (string $class, string $id, int $version, array $payload, array $more = []) use (&$n) {
    return $class::of(++$n, $payload, ['_aggregate_type' => 'order', '_aggregate_id' => $id, '_aggregate_version' => $version]
        + ($n % 2 ? ['_causation_id' => uuid($n, 'c'), '_causation_name' => 'Acme\\Sales\\Order', 'user' => "Zoë \"Z\" 東京"] : []) + $more);
};
$first = ['buyer' => "Zoë \"Z\"\tB. \\ 東京 \u{1F680}", 'amount' => 9007199254740993, 'lines' => [['qty' => 2, 'price' => 1.5], null], 'none' => [], 'gift' => false];
$events = fn(array $list) => new \ArrayIterator($list);
$written = [];
if ($strategy === 'single') {
    $orders = $store(new PostgresSingleStreamStrategy());
    $name = new StreamName('order_stream');
    $orders->create(new Stream($name, $events([$order(OrderPlaced::class, 'o-1', 1, $first)]), ['owner' => 'Sales']));
    for ($i = 2; $i <= 4; ++$i)
        $orders->appendTo($name, $events([$order(OrderPaid::class, 'o-1', $i, ['part' => $i, 'rate' => 0.1, 'note' => "line\nbreak"]),
            $i === 2 ? $order(OrderPlaced::class, 'o-2', 1, ['buyer' => null, 'amount' => PHP_INT_MAX]) : $order(OrderPaid::class, 'o-2', $i - 1, [])]));
    $users = $store(new PostgresSimpleStreamStrategy());
    $users->create(new Stream(new StreamName('user-42'), $events([UserSeen::of(++$n, [], []), UserSeen::of(++$n, ['at' => 'door'], ['correlationId' => 'c-1', 'parentId' => uuid($n - 1, 'e')])])));
    (new PostgresProjectionManager($users, $pdo))->createProjection('$ct-projection')->fromStream('order_stream')
        ->init(fn() => ['seen' => 0])->whenAny(function (array $state, Message $event): array {
            $this->linkTo('$mn-' . $event->messageName(), $event);
            return ['seen' => $state['seen'] + 1];
        })->run(false);
    $written = [[$orders, 'order_stream'], [$users, 'user-42'], [$users, '$mn-' . OrderPlaced::class], [$users, '$mn-' . OrderPaid::class]];
} else {
    $orders = $store(new PostgresAggregateStreamStrategy());
    foreach (['o-1', 'o-2', 'o-3'] as $id) {
        $name = new StreamName("order-$id");
        $orders->create(new Stream($name, $events([$order(OrderPlaced::class, $id, 1, $first)])));
        for ($i = 2; $i <= 4; ++$i) $orders->appendTo($name, $events([$order(OrderPaid::class, $id, $i, ['part' => $i, 'left' => -1.0e-7])]));
        $written[] = [$orders, "order-$id"];
    }
}
foreach ($written as [$from, $stream])
    foreach ($from->load(new StreamName($stream)) as $row => $event) {
        $metadata = $event->metadata();
        if ($stream[0] !== '$') unset($metadata['_position']); // added while it is read; a link has its origin's stored
        $aggregate = $stream[0] !== '$' && isset($metadata['_aggregate_id']);
        tell(['stream' => $aggregate ? "$metadata[_aggregate_type]-$metadata[_aggregate_id]" : $stream,
              'version' => $aggregate ? $metadata['_aggregate_version'] : $row, 'type' => $event->messageName(),
              'id' => $event->uuid()->toString(), 'time' => $event->createdAt(), 'payload' => $event->payload(),
              'metadata' => $metadata, 'correlation' => $metadata['correlationId'] ?? null,
              'causation' => $metadata['_causation_id'] ?? $metadata['parentId'] ?? null]);
    }
