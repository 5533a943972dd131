<?php
// An agency's system: takes what waits for the agency, does it, and says so, until nothing is left to do.
//   CLIENT_ID=dishub CLIENT_SECRET=demo-dishub php agency.php

use Kironggo\Api\DispositionsApi;
use Kironggo\Api\RequestsApi;
use Kironggo\Model\CompleteDisposition;
use Kironggo\Model\Disposition;
use Kironggo\Model\ResolveRequest;

require 'kironggo.php';

$configuration = kironggo();
$dispositions = new DispositionsApi(null, $configuration);
$requests = new RequestsApi(null, $configuration);

/** Does the next thing with one piece of work: `actions` says what may be done, `etag` in which version that was read. */
function work(Disposition $one): bool
{
    global $dispositions, $requests;
    $ticket = $one->getRequest()->getTicket();
    if (in_array('accept', $one->getActions())) {
        $accepted = $dispositions->acceptDisposition($one->getId(), $one->getEtag());
        echo "$ticket accepted, due {$accepted->getDueAt()->format('Y-m-d')}\n";
    } elseif (in_array('complete', $one->getActions())) { // here your officers work
        $done = new CompleteDisposition(['result' => 'DONE', 'note' => 'Lampu sudah diperiksa.']);
        $dispositions->completeDisposition($one->getId(), $done, $one->getEtag());
        echo "$ticket step {$one->getStep()} completed\n";
    } elseif ($one->getKind() === 'ANSWER') { // all steps are done: the owner answers the citizen
        $request = $requests->readRequest($one->getRequest()->getId());
        $answer = new ResolveRequest(['outcome' => 'FULFILLED', 'note' => 'Lampu sudah menyala.']);
        echo "$ticket {$requests->resolveRequest($request->getId(), $answer, $request->getEtag())->getStatus()}\n";
    } else {
        return false; // it waits for somebody else
    }
    return true;
}

do {
    $worked = 0;
    foreach (['PENDING', 'ACCEPTED'] as $status) {
        foreach ($dispositions->listDispositions(limit: 100, status: $status)->getItems() as $one) {
            $ours = $one->getRequest()->getService() === 'PJU-PADAM'; // this example is about street lights alone
            $worked += $ours && work($one) ? 1 : 0;
        }
    }
} while ($worked > 0);
echo "Nothing left to do.\n";
