<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store with Broadway: write.php SOURCES DATABASE|FILE.db.
namespace Acme\Parts;

use Broadway\Domain\{DateTime, DomainEventStream, DomainMessage, Metadata};
use Broadway\EventStore\{Dbal\DBALEventStore, EventVisitor, Management\Criteria};
use Broadway\Serializer\{Serializable, SimpleInterfaceSerializer};
use Doctrine\DBAL\Schema\Schema;

require_once __DIR__ . '/../library.php';
[, $sources, $database] = $argv;
require_once 'Psr/Cache/autoload.php';
require_once 'Psr/Log/autoload.php';
require_once 'Ramsey/Uuid/autoload.php';
loadClasses($sources, ['Broadway\\EventStore\\Dbal\\' => 'event-store-dbal/src/', 'Broadway\\' => 'broadway/src/Broadway/', 'Assert\\' => 'assert/lib/Assert/',
    'Doctrine\\DBAL\\' => 'dbal/src/', 'Doctrine\\Deprecations\\' => 'deprecations/lib/Doctrine/Deprecations/']);

abstract class Event implements Serializable {
    final public function __construct(public readonly array $data) {}
    public function serialize(): array { return $this->data; }
    public static function deserialize(array $data) { return new static($data); }
}
final class PartWasManufactured extends Event {}
final class PartWasRenamed extends Event {}
final class PartWasRemoved extends Event {}

$connection = connect($database);
$store = new DBALEventStore($connection, new SimpleInterfaceSerializer(), new SimpleInterfaceSerializer(), 'parts_journal', false);
$schema = new Schema([], [], $connection->createSchemaManager()->createSchemaConfig());
$store->configureSchema($schema);
foreach ($schema->toSql($connection->getDatabasePlatform()) as $sql) $connection->executeStatement($sql);

$n = 0;
$message = function (string $id, int $playhead, Event $event, array $metadata = []) use (&$n): DomainMessage {
    return new DomainMessage($id, $playhead, new Metadata($metadata), $event, DateTime::fromString(moment($n++, '123456')->format('Y-m-d\TH:i:s.uP')));
};
[$a, $b] = [uuid(1, 'a'), uuid(2, 'b')];
$store->append($a, new DomainEventStream([
    $message($a, 0, new PartWasManufactured(['partId' => $a, 'maker' => "Zoë \"Z\"\tB. \\ 東京 \u{1F680}", 'weight' => 9007199254740993, 'of' => [['no' => 1], null]]), ['user' => 'clerk', 'correlation_id' => 'c-1']),
    $message($a, 1, new PartWasRenamed(['maker' => "line\nbreak", 'rate' => 0.1, 'ratio' => 1.0]), ['user' => null])]));
$store->append($b, new DomainEventStream([$message($b, 0, new PartWasManufactured(['partId' => $b, 'weight' => PHP_INT_MIN]))]));
for ($i = 1; $i <= 3; ++$i) {
    $store->append($a, new DomainEventStream([$message($a, $i + 1, new PartWasRenamed(['maker' => "M$i", 'left' => -$i * 1.5e-7]), ['ip' => '::1'])]));
    $store->append($b, new DomainEventStream([$message($b, $i, $i < 3 ? new PartWasRenamed(['maker' => null]) : new PartWasRemoved([]))]));
}

$store->visitEvents(new Criteria(), new class implements EventVisitor {
    public function doWithEvent(DomainMessage $message): void {
        tell(['stream' => $message->getId(), 'version' => $message->getPlayhead(), 'type' => $message->getType(),
              'time' => $message->getRecordedOn()->toNative(), 'payload' => $message->getPayload()->data, 'metadata' => $message->getMetadata()->serialize(),
              'correlation' => $message->getMetadata()->serialize()['correlation_id'] ?? null]);
    }
});
