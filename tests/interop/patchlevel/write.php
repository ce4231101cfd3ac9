<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store with Patchlevel: write.php SOURCES DATABASE|FILE.db aggregates|streams (its store by aggregates, or
// its store by streams).
namespace Acme\Hotel;

use Patchlevel\EventSourcing\Aggregate\{AggregateHeader, BasicAggregateRoot, CustomId};
use Patchlevel\EventSourcing\Attribute\{Aggregate, Apply, Event, Header, Id, SplitStream};
use Patchlevel\EventSourcing\Message\{Message, Serializer\DefaultHeadersSerializer};
use Patchlevel\EventSourcing\Metadata\AggregateRoot\AggregateRootRegistry;
use Patchlevel\EventSourcing\Metadata\Event\{AttributeEventMetadataFactory, EventRegistry};
use Patchlevel\EventSourcing\Metadata\Message\MessageHeaderRegistry;
use Patchlevel\EventSourcing\Repository\{DefaultRepositoryManager, MessageDecorator\ChainMessageDecorator, MessageDecorator\MessageDecorator, MessageDecorator\SplitStreamDecorator};
use Patchlevel\EventSourcing\Schema\DoctrineSchemaDirector;
use Patchlevel\EventSourcing\Serializer\{DefaultEventSerializer, Encoder\JsonEncoder};
use Patchlevel\EventSourcing\Store\{DoctrineDbalStore, StreamDoctrineDbalStore, StreamHeader};
use Patchlevel\Hydrator\{MetadataHydrator, Normalizer\DateTimeImmutableNormalizer};

require_once __DIR__ . '/../library.php';
[, $sources, $database, $kind] = $argv;
foreach (['Psr/Cache', 'Psr/Log', 'Psr/EventDispatcher', 'Psr/SimpleCache', 'Ramsey/Uuid'] as $library) require_once "$library/autoload.php";
loadClasses($sources, ['Patchlevel\\EventSourcing\\' => 'event-sourcing/src/', 'Patchlevel\\Hydrator\\' => 'hydrator/src/',
    'Patchlevel\\Worker\\' => 'worker/src/', 'Doctrine\\DBAL\\' => 'dbal/src/', 'Doctrine\\Deprecations\\' => 'deprecations/lib/Doctrine/Deprecations/',
    'Psr\\Clock\\' => 'clock/src/']);

#[Event('hotel.opened')]
final class Opened { public function __construct(public readonly string $name, public readonly int $beds, #[DateTimeImmutableNormalizer] public readonly \DateTimeImmutable $on, public readonly array $rooms = []) {} }
#[Event('guest.checked_in')]
final class CheckedIn { public function __construct(public readonly ?string $guest, public readonly float $price) {} }
#[Event('hotel.year_closed')] #[SplitStream]
final class YearClosed { public function __construct(public readonly array $totals) {} }
#[Event('noted')]
final class Noted { public function __construct(public readonly string $text) {} }
#[Header('request')]
final class RequestHeader { public function __construct(public readonly string $correlationId, public readonly string $user) {} }

#[Aggregate('hotel')]
final class Hotel extends BasicAggregateRoot {
    #[Id] private CustomId $id;
    public static function open(CustomId $id, object $event): self {
        $hotel = new self();
        $hotel->id = $id;
        $hotel->recordThat($event);
        return $hotel;
    }
    public function record(object $event): void { $this->recordThat($event); }
    #[Apply(Opened::class)] #[Apply(CheckedIn::class)] #[Apply(YearClosed::class)]
    protected function applyAny(object $event): void {}
}

$connection = connect($database);
$classes = ['hotel.opened' => Opened::class, 'guest.checked_in' => CheckedIn::class, 'hotel.year_closed' => YearClosed::class, 'noted' => Noted::class];
$hydrator = new MetadataHydrator();
$headers = new DefaultHeadersSerializer(MessageHeaderRegistry::createWithInternalHeaders(['request' => RequestHeader::class]), $hydrator, new JsonEncoder());
$arguments = [$connection, new DefaultEventSerializer(new EventRegistry($classes), $hydrator, new JsonEncoder()), $headers];
$byStream = $kind === 'streams';
$store = $byStream ? new StreamDoctrineDbalStore(...$arguments) : new DoctrineDbalStore(...$arguments);
(new DoctrineSchemaDirector($connection, $store))->create();
$clock = new class implements \Psr\Clock\ClockInterface {
    private int $second = 0;
    public function now(): \DateTimeImmutable { return moment($this->second++); }
};
$request = new class implements MessageDecorator {
    private int $n = 0;
    public function __invoke(Message $message): Message {
        return ++$this->n % 3 ? $message->withHeader(new RequestHeader('c-' . $this->n, 'Zoë 東京')) : $message;
    }
};
$hotels = (new DefaultRepositoryManager(new AggregateRootRegistry(['hotel' => Hotel::class]), $store, null, null,
    new ChainMessageDecorator([new SplitStreamDecorator(new AttributeEventMetadataFactory()), $request]), $clock))->get(Hotel::class);

$a = Hotel::open(new CustomId($byStream ? 'ritz-1' : uuid(1, 'a')), new Opened("Zoë's \"Ritz\"\tB. \\ 東京 \u{1F680}", PHP_INT_MAX, moment(-86400), [['no' => 7, 'sea' => true], null]));
$a->record(new CheckedIn('Ada', 12.5));
$hotels->save($a);
$b = Hotel::open(new CustomId($byStream ? 'inn/2' : uuid(2, 'a')), new Opened('Inn', 0, moment(0)));
$hotels->save($b);
for ($i = 1; $i <= 3; ++$i)
    foreach ([$a, $b] as $hotel) {
        if ($i === 2 && $hotel === $a) $hotel->record(new YearClosed(['2025' => 9007199254740993]));
        $hotel->record(new CheckedIn($i % 2 ? null : "line\nbreak", $i * 1.0e-7));
        $hotels->save($hotel);
    }
if ($byStream) $store->save(Message::create(new Noted('beside every aggregate'))->withHeader(new StreamHeader('log', null, $clock->now())));

$stream = $store->load();
foreach ($stream as $message) {
    $header = $message->header($byStream ? StreamHeader::class : AggregateHeader::class);
    $request = $message->hasHeader(RequestHeader::class) ? ['request' => $hydrator->extract($message->header(RequestHeader::class))] : [];
    tell(['position' => $stream->index(), 'stream' => $byStream ? $header->streamName : "$header->aggregateName-$header->aggregateId", 'version' => $header->playhead,
          'type' => array_search($message->event()::class, $classes), 'time' => $header->recordedOn, 'payload' => $hydrator->extract($message->event()), 'metadata' => $request]);
}
