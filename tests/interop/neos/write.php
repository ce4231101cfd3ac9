<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store with Neos' event store through Doctrine: write.php SOURCES DATABASE, or SOURCES FILE.sqlite.
use Doctrine\DBAL\DriverManager;
use Neos\EventStore\DoctrineAdapter\DoctrineEventStore;
use Neos\EventStore\Exception\ConcurrencyException;
use Neos\EventStore\Model\Event;
use Neos\EventStore\Model\Events;
use Neos\EventStore\Model\Event\{CausationId, CorrelationId, EventData, EventId, EventMetadata, EventType, StreamName, Version};
use Neos\EventStore\Model\EventStream\ExpectedVersion;

[, $sources, $database] = $argv;
foreach (['Doctrine/DBAL', 'Ramsey/Uuid', 'Webmozart/Assert'] as $library) require_once "$library/autoload.php";
spl_autoload_register(function (string $class) use ($sources) {
    foreach (['Neos\\EventStore\\DoctrineAdapter\\' => 'eventstore-doctrineadapter/src/',
              'Neos\\EventStore\\' => 'eventstore/src/', 'Psr\\Clock\\' => 'clock/src/'] as $prefix => $folder) {
        $file = "$sources/$folder" . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
        if (str_starts_with($class, $prefix) && is_file($file)) { require_once $file; return; }
    }
});

$isFile = str_ends_with($database, '.db');
$connection = DriverManager::getConnection($isFile
    ? ['driver' => 'pdo_sqlite', 'path' => $database]
    : ['driver' => 'pdo_pgsql', 'host' => getenv('PGHOST'), 'user' => getenv('PGUSER'), 'dbname' => $database]);
$clock = new class implements Psr\Clock\ClockInterface {
    private int $second = 0;
    public function now(): DateTimeImmutable {
        return new DateTimeImmutable(sprintf('2026-03-01T10:00:%02d.250+00:00', $this->second++));
    }
};
$store = new DoctrineEventStore($connection, 'cr_default_events', $clock);
$store->setup();

$id = fn(int $n) => EventId::fromString("00000000-0000-4000-8000-00000000000$n");
$event = fn(int $n, string $type, array $data, ?array $metadata = null, ?string $cause = null, ?string $correlation = null) =>
    new Event($id($n), EventType::fromString($type), EventData::fromString(json_encode((object)$data, JSON_UNESCAPED_UNICODE)),
        $metadata === null ? null : EventMetadata::fromArray($metadata),
        $cause === null ? null : CausationId::fromString($cause),
        $correlation === null ? null : CorrelationId::fromString($correlation));
$stream = StreamName::fromString('Workspace:live');
$store->commit($stream, Events::fromArray([
    $event(1, 'RootWorkspaceWasCreated', ['title' => "Zoë \"Z\"\tB. \\ 東京", 'layers' => [1, 2.5, ['day' => null]]], ['user' => 'clerk'], null, 'c-1'),
    $event(2, 'WorkspaceWasRenamed', ['title' => null], null, '00000000-0000-4000-8000-000000000001', 'c-1')]),
    ExpectedVersion::NO_STREAM());
$store->commit(StreamName::fromString('ContentStream:7'), $event(3, 'ContentStreamWasCreated', []), ExpectedVersion::NO_STREAM());
$store->commit($stream, $event(4, 'WorkspaceWasPublished', ['note' => "line\nbreak"]), ExpectedVersion::fromVersion(Version::fromInteger(1)));
try {
    $store->commit($stream, $event(5, 'WorkspaceWasRemoved', []), ExpectedVersion::NO_STREAM());
    exit("the conflict was not seen\n");
} catch (ConcurrencyException) {
}
