<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// For the writers on Laravel: those parts of it that a library of events needs, without an application around them.
// SOURCES has its repository, framework, and Symfony's serializer, property-access and property-info.
use Illuminate\Config\Repository;
use Illuminate\Container\Container;
use Illuminate\Database\Capsule\Manager;
use Illuminate\Events\Dispatcher;
use Illuminate\Support\Facades\Facade;

require_once __DIR__ . '/library.php';

function loadLaravel(string $sources): void {
    error_reporting(E_ALL & ~E_DEPRECATED);
    foreach (['Carbon', 'Doctrine/Inflector', 'Psr/Container', 'Psr/SimpleCache', 'Symfony/Component/Finder', 'phpDocumentor/Reflection/DocBlock'] as $library)
        require_once "$library/autoload.php";
    loadClasses($sources, ['Illuminate\\' => 'framework/src/Illuminate/', 'Symfony\\Component\\Serializer\\' => 'serializer/',
        'Symfony\\Component\\PropertyAccess\\' => 'property-access/', 'Symfony\\Component\\PropertyInfo\\' => 'property-info/']);
    foreach (['Collections', 'Conditionable', 'Macroable'] as $part)
        loadClasses($sources, ['Illuminate\\Support\\' => "framework/src/Illuminate/$part/"]);
    eval('function env($key, $default = null) { return $default; }'); // of no environment: Laravel's own steps back
    foreach (['Collections', 'Support', 'Foundation'] as $part) require_once "$sources/framework/src/Illuminate/$part/helpers.php";
}

/** A container with configuration, database and dispatcher of events. */
function laravel(string $database): Container {
    $app = new class extends Container { // what a configuration or a library asks of an application
        public function path(): string { return '/nowhere'; }
        public function basePath(string $path = ''): string { return '/nowhere/' . $path; }
        public function storagePath(string $path = ''): string { return '/nowhere/' . $path; }
        public function runningUnitTests(): bool { return false; }
        public function terminating($callback): void {}
    };
    Container::setInstance($app);
    $app->instance(\Illuminate\Contracts\Container\Container::class, $app);
    Facade::setFacadeApplication($app);
    $app->instance('config', new Repository());
    $app->alias('config', \Illuminate\Contracts\Config\Repository::class);
    $manager = new Manager($app);
    $manager->addConnection(isFile($database) ? ['driver' => 'sqlite', 'database' => $database]
        : ['driver' => 'pgsql', 'host' => getenv('PGHOST'), 'username' => getenv('PGUSER'), 'database' => $database]);
    $manager->setEventDispatcher($app['events'] = new Dispatcher($app));
    $app->alias('events', \Illuminate\Contracts\Events\Dispatcher::class);
    $manager->setAsGlobal();
    $manager->bootEloquent();
    $app->instance('db', $manager->getDatabaseManager());
    $app->bind('db.schema', fn() => $manager->schema());
    if (isFile($database)) touch($database);
    return $app;
}
