<?php
// A webhook: Kironggo calls it, and it verifies who called (https://www.standardwebhooks.com) before it takes the event.
//   CLIENT_ID=dishub CLIENT_SECRET=demo-dishub php webhook.php     The service runs with KIRONGGO_OUTBOUND_ALLOW=127.0.0.1:8098.

use Kironggo\Api\EventsApi;
use Kironggo\Model\Subscribe;

$spool = getenv('SPOOL') ?: sys_get_temp_dir() . '/kironggo-spool';

if (PHP_SAPI !== 'cli') { // what your web server runs
    [$body, $header] = [file_get_contents('php://input'), fn ($name) => $_SERVER["HTTP_WEBHOOK_$name"] ?? ''];
    $genuine = false;
    foreach (explode(' ', getenv('SECRETS')) as $secret) { // two of them while one takes the place of the other
        $key = base64_decode(substr($secret, strlen('whsec_')));
        $mine = 'v1,' . base64_encode(hash_hmac('sha256', "{$header('ID')}.{$header('TIMESTAMP')}.$body", $key, true));
        foreach (explode(' ', $header('SIGNATURE')) as $given) {
            $genuine = $genuine || hash_equals($mine, $given);
        }
    }
    $genuine = $genuine && abs(time() - (int) $header('TIMESTAMP')) < 300; // an old one may be somebody's recording
    if ($genuine) { // kept first, worked on later; an id that was here before is the same event again
        file_put_contents($spool . '/' . basename($header('ID')), $body);
    }
    http_response_code($genuine ? 204 : 401); // 2xx: it is delivered; whatever else is tried again, ten times in three days
    return;
}

// For this try, the web server is PHP's own. It subscribes, is pinged, waits a minute for one event, and unsubscribes.
require 'kironggo.php';

is_dir($spool) || mkdir($spool, 0700);
$listen = getenv('LISTEN') ?: '127.0.0.1:8098';
$events = new EventsApi(null, kironggo());
$subscription = $events->subscribe(new Subscribe(['url' => "http://$listen/", 'types' => ['id.kironggo.request.submitted.v1']]));
$environment = ['SECRETS' => $subscription->getSecret(), 'SPOOL' => $spool] + getenv(); // told this once: keep it in your vault
$server = proc_open([PHP_BINARY, '-S', $listen, __FILE__], [2 => ['file', "$spool.log", 'w']], $pipes, null, $environment);
usleep(500_000);
$ping = $events->pingSubscription($subscription->getId());
echo 'Pinged: ', $ping->getDelivered() ? 'delivered' : $ping->getFailure(), "\n";

for ($until = time() + 60, $told = false; !$told && $ping->getDelivered() && time() < $until; usleep(100_000)) {
    foreach (glob("$spool/*") as $file) {
        $event = json_decode(file_get_contents($file));
        echo "$event->id $event->type $event->subject\n"; // here your system does what is to be done
        unlink($file);
        $told = $told || $event->type !== 'id.kironggo.subscription.ping.v1';
    }
}
proc_terminate($server);
$events->unsubscribe($subscription->getId(), $events->readSubscription($subscription->getId())->getEtag());
exit($told ? 0 : 1);
