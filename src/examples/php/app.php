<?php
// An app: finds the service, looks at its form, submits a citizen's request once, and follows it by ticket and access code.
//   CLIENT_ID=demo-app CLIENT_SECRET=demo-demo-app php app.php

use Kironggo\Api\CatalogueApi;
use Kironggo\Api\RequestsApi;
use Kironggo\Api\TrackingApi;
use Kironggo\Model\Applicant;
use Kironggo\Model\Place;
use Kironggo\Model\Point;
use Kironggo\Model\SubmitRequest;

require 'kironggo.php';

$configuration = kironggo();
$catalogue = new CatalogueApi(null, $configuration);
$service = $catalogue->listServices(q: 'lampu jalan padam', limit: 1)->getItems()[0];
echo "{$service->getCode()}: {$service->getName()}\n";

// What it asks: who and where by `requires`, the rest by a JSON Schema, from which an app can make its screen.
$requires = $catalogue->readService($service->getCode())->getRequires();
foreach ([...$requires->getApplicant(), ...$requires->getPlace()] as $field) {
    echo "  {$field->getField()}", $field->getRequired() ? ' *' : '', "\n";
}
$form = $catalogue->readServiceForm($service->getCode());
foreach ($form['properties'] as $name => $property) {
    echo "  $name ($property->title)", in_array($name, $form['required']) ? ' *' : '', "\n";
}

$answers = (object) ['issue' => 'PADAM', 'poleNumber' => 'PJU-9999'];
foreach ($catalogue->validateServiceForm($service->getCode(), body: $answers)->getErrors() as $error) {
    echo "  {$error->getPointer()}: {$error->getDetail()}\n";
}

// One key a case, kept with it before the first attempt: sent again, after a timeout too, it brings the same answer.
$case = getenv('CASE') ?: 'php-1';
$request = (new RequestsApi(null, $configuration))->submitRequest(new SubmitRequest([
    'service' => $service->getCode(),
    'applicant' => new Applicant(['name' => 'Contoh Pelapor', 'phone' => '081200009999']),
    'answers' => $answers,
    'place' => new Place(['point' => new Point(['lat' => -7.9135, 'lon' => 113.8217])]),
    'citizen_ref' => $case,
]), "submit-$case");
echo "Ticket {$request->getTicket()}, access code {$request->getAccessCode()}\n"; // the citizen keeps both

$tracking = new TrackingApi(null, $configuration->setApiKey('X-Access-Code', $request->getAccessCode()));
$seen = $tracking->trackRequest($request->getTicket());
echo "{$seen->getStatus()} ({$seen->getStatusLabel()}), by {$seen->getDueAt()->format('Y-m-d')}\n";
foreach ($seen->getPlan() as $step) {
    echo "  {$step->getStep()}. {$step->getAction()}: {$step->getStatus()} ({$step->getAgency()->getName()})\n";
}
echo $seen->getAnswer() ? "Answer: {$seen->getAnswer()->getNote()}\n" : '';
