<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// For the writers in PHP: libraries from their sources, a database by its name, and what was written as the
// library itself reads it back (NAME.written, one event a line, for tst_written_stores).
use Doctrine\DBAL\Connection;
use Doctrine\DBAL\DriverManager;

/** Loads classes from folders: ['Prefix\\' => 'folder/'], the first that has the file. */
function loadClasses(string $sources, array $folders): void {
    spl_autoload_register(function (string $class) use ($sources, $folders) {
        foreach ($folders as $prefix => $folder) {
            $file = "$sources/$folder" . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
            if (str_starts_with($class, $prefix) && is_file($file)) { require_once $file; return; }
        }
    });
}

/** A SQLite file when it is called so, else a database of the running PostgreSQL. */
function isFile(string $database): bool {
    return str_ends_with($database, '.db');
}

function connect(string $database): Connection {
    return DriverManager::getConnection(isFile($database)
        ? ['driver' => 'pdo_sqlite', 'path' => $database]
        : ['driver' => 'pdo_pgsql', 'host' => getenv('PGHOST'), 'user' => getenv('PGUSER'), 'dbname' => $database]);
}

/** The n-th second of the day on which everything here happens. */
function moment(int $second, string $fraction = '250000'): DateTimeImmutable {
    return (new DateTimeImmutable("2026-03-01T10:00:00.$fraction", new DateTimeZone('UTC')))->modify("+$second seconds");
}

function uuid(int $n, string $kind = '0'): string {
    return sprintf('%s0000000-0000-4000-8000-%012d', $kind, $n);
}

/** One event as the library reads it. */
function tell(array $event): void {
    if (($event['time'] ?? null) instanceof DateTimeInterface)
        $event['time'] = DateTimeImmutable::createFromInterface($event['time'])
            ->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d\TH:i:s.u\Z');
    echo json_encode($event, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION), "\n";
}
