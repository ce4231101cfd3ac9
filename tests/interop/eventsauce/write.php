<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store with EventSauce and its repository for Doctrine: write.php SOURCES DATABASE|FILE.db [old]
// (old: the tables from before 1.0, as the library still writes them).
namespace Acme\Banking;

use EventSauce\Clock\Clock;
use EventSauce\EventSourcing\{AggregateRoot, AggregateRootBehaviour, AggregateRootId, DefaultHeadersDecorator,
    EventSourcedAggregateRootRepository, Header, Message, MessageDecorator, MessageDecoratorChain, OffsetCursor};
use EventSauce\EventSourcing\Serialization\{ConstructingMessageSerializer, SerializablePayload};
use EventSauce\IdEncoding\{BinaryUuidIdEncoder, StringIdEncoder};
use EventSauce\MessageRepository\DoctrineMessageRepository\DoctrineMessageRepository;
use EventSauce\MessageRepository\TableSchema\{DefaultTableSchema, LegacyTableSchema};

require_once __DIR__ . '/../library.php';
[, $sources, $database] = $argv;
$old = ($argv[3] ?? '') === 'old';
foreach (['Doctrine/DBAL', 'Ramsey/Uuid'] as $library) require_once "$library/autoload.php";
loadClasses($sources, [
    'EventSauce\\EventSourcing\\' => 'EventSauce/src/', 'EventSauce\\Clock\\' => 'Clock/src/',
    'EventSauce\\ObjectHydrator\\' => 'ObjectHydrator/src/', 'EventSauce\\IdEncoding\\' => 'IdEncoding/',
    'EventSauce\\MessageRepository\\TableSchema\\' => 'MessageRepositoryTableSchema/',
    'EventSauce\\MessageRepository\\DoctrineMessageRepository\\' => 'MessageRepositoryForDoctrine/',
    'Psr\\Clock\\' => 'clock/src/']);

final class AccountId implements AggregateRootId {
    private function __construct(private string $id) {}
    public function toString(): string { return $this->id; }
    public static function fromString(string $aggregateRootId): static { return new static($aggregateRootId); }
}
abstract class AccountEvent implements SerializablePayload {
    final public function __construct(public readonly array $data) {}
    public function toPayload(): array { return $this->data; }
    public static function fromPayload(array $payload): static { return new static($payload); }
}
final class AccountOpened extends AccountEvent {}
final class MoneyDeposited extends AccountEvent {}
final class MoneyWithdrawn extends AccountEvent {}
final class AccountClosed extends AccountEvent {}
final class Account implements AggregateRoot {
    use AggregateRootBehaviour;
    public static function open(AccountId $id, array $data): self {
        $account = new self($id);
        $account->recordThat(new AccountOpened($data));
        return $account;
    }
    public function record(AccountEvent $event): void { $this->recordThat($event); }
    protected function apply(object $event): void { ++$this->aggregateRootVersion; }
}

$connection = connect($database);
if ($old) {
    $connection->executeStatement('CREATE TABLE domain_messages (event_id UUID NOT NULL, event_type VARCHAR(100) NOT NULL, ' .
        'aggregate_root_id UUID NOT NULL, aggregate_root_version INTEGER, time_of_recording TIMESTAMP(0) WITHOUT TIME ZONE NOT NULL, payload JSON NOT NULL)');
    $connection->executeStatement('CREATE INDEX ON domain_messages (aggregate_root_id, aggregate_root_version)');
} elseif (isFile($database)) { // the columns of its MySQL.ddl in SQLite's words
    $connection->executeStatement('CREATE TABLE account_messages (id INTEGER PRIMARY KEY AUTOINCREMENT, event_id BINARY(16) NOT NULL, ' .
        'aggregate_root_id BINARY(16) NOT NULL, version INTEGER UNSIGNED NULL, payload VARCHAR(16001) NOT NULL)');
} else {
    $ddl = file_get_contents("$sources/MessageRepositoryTableSchema/PostgreSQL.ddl");
    foreach (explode(';', str_replace('your_table_name', 'account_messages', preg_replace('/^--.*$/m', '', $ddl))) as $statement)
        if (trim($statement) !== '') $connection->executeStatement($statement);
}
$ids = isFile($database) ? new BinaryUuidIdEncoder() : new StringIdEncoder();
$messages = new DoctrineMessageRepository($connection, $old ? 'domain_messages' : 'account_messages', new ConstructingMessageSerializer(),
    $old ? JSON_UNESCAPED_UNICODE : 0, $old ? new LegacyTableSchema() : new DefaultTableSchema(), $ids);
$clock = new class implements Clock {
    public int $second = 0;
    public function now(): \DateTimeImmutable { return moment($this->second++, '123456'); }
    public function timeZone(): \DateTimeZone { return new \DateTimeZone('UTC'); }
};
$request = new class implements MessageDecorator {
    private int $event = 0;
    public function decorate(Message $message): Message {
        $n = ++$this->event;
        $headers = [Header::EVENT_ID => uuid($n, 'e'), 'correlation_id' => 'request-' . intdiv($n, 3), 'client' => ['ip' => '::1', 'agent' => 'Ünï']];
        return $message->withHeaders($n % 3 ? $headers + ['causation_id' => uuid($n - 1, 'e')] : $headers);
    }
};
$accounts = new EventSourcedAggregateRootRepository(Account::class, $messages, null,
    new MessageDecoratorChain(new DefaultHeadersDecorator(null, $clock), $request));

[$a, $b, $c] = array_map(fn(int $n) => AccountId::fromString(uuid($n, 'a')), [1, 2, 3]);
$zoe = Account::open($a, ['owner' => "Zoë \"Z\"\tB. \\ 東京 \u{1F680}", 'limit' => 9007199254740993, 'rate' => 0.1]);
$zoe->record(new MoneyDeposited(['amount' => 12.5, 'note' => "line\nbreak", 'tags' => []]));
$accounts->persist($zoe);
$accounts->persist(Account::open($b, ['owner' => null, 'limit' => -1, 'rate' => 1.0e-7]));
for ($i = 1; $i <= 3; ++$i) {
    foreach ([$a, $b] as $id) {
        $account = $accounts->retrieve($id);
        $account->record(new MoneyWithdrawn(['amount' => $i * 100, 'of' => ['iban' => 'DE0' . $i, 'parts' => [1, null, true]]]));
        $accounts->persist($account);
    }
}
$account = $accounts->retrieve($b);
$account->record(new AccountClosed([]));
$accounts->persist($account);
$accounts->persist(Account::open($c, ['owner' => 'C:\\temp\\', 'limit' => PHP_INT_MAX]));

$all = $old ? [...$messages->retrieveAll($a), ...$messages->retrieveAll($b), ...$messages->retrieveAll($c)]
            : iterator_to_array($messages->paginate(OffsetCursor::fromStart()), false);
foreach ($all as $message)
    tell(['stream' => $message->aggregateRootId()->toString(), 'category' => $message->aggregateRootType(),
          'version' => $message->aggregateVersion(), 'type' => $message->header(Header::EVENT_TYPE),
          'id' => $message->header(Header::EVENT_ID), 'time' => $message->timeOfRecording(), 'payload' => $message->payload()->toPayload(),
          'correlation' => $message->header('correlation_id'), 'causation' => $message->header('causation_id')]);
