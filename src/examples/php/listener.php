<?php
// A listener: reads what happened since its cursor, does what is to be done, and puts the cursor away after that.
//   CLIENT_ID=dishub CLIENT_SECRET=demo-dishub php listener.php

use Kironggo\ApiException;
use Kironggo\Api\EventsApi;

require 'kironggo.php';

$file = getenv('CURSOR_FILE') ?: 'cursor';
$cursor = is_file($file) ? trim(file_get_contents($file)) : null; // without one: from the beginning; 'latest': from now on
$wait = (int) (getenv('WAIT') ?: 5);                              // seconds that a call is held; a real one takes 30
$began = 0;

do {
    if (time() - $began > 300) { // a token lives ten minutes
        $events = new EventsApi(null, kironggo());
        $began = time();
    }
    try {
        $page = $events->readEvents($cursor, 100, type: 'id.kironggo.request.*,id.kironggo.disposition.*', wait: $wait);
    } catch (ApiException $e) {
        if ($e->getCode() !== 0 && $e->getCode() !== 429 && $e->getCode() < 500) {
            throw $e; // 410 too: the ledger was restored, begin again without a cursor and skip the ids that you know
        }
        fwrite(STDERR, "{$e->getMessage()}; trying again.\n");
        sleep(5);
        continue;
    }
    foreach ($page->getItems() as $event) { // here your system does what is to be done
        echo "{$event->getId()} {$event->getType()} {$event->getSubject()}\n";
    }
    $cursor = $page->getNext();
    file_put_contents("$file.new", $cursor); // a file that is half written would be no cursor
    rename("$file.new", $file);
} while ($page->getItems()); // a real one never ends
