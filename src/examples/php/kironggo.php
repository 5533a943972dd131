<?php
// What all examples share: the generated client, a token for it, and how a problem is told.

// With Composer these lines are: require 'vendor/autoload.php'; here Debian's php-guzzlehttp-guzzle and the client as generated.
require 'GuzzleHttp/autoload.php';
spl_autoload_register(function (string $class): void {
    $file = dirname(__DIR__, 3) . '/target/clients/php/lib/' . strtr(substr($class, strlen('Kironggo\\')), '\\', '/') . '.php';
    if (str_starts_with($class, 'Kironggo\\') && is_file($file)) {
        require $file;
    }
});

/** The client's configuration with a token, which lives ten minutes: who runs longer calls this again in time. */
function kironggo(): Kironggo\Configuration
{
    $configuration = (new Kironggo\Configuration())->setHost(getenv('KIRONGGO_URL') ?: 'http://localhost:8080');
    $token = (new Kironggo\Api\IdentityApi(null, $configuration))
        ->issueToken('client_credentials', null, getenv('CLIENT_ID'), getenv('CLIENT_SECRET'));
    return $configuration->setAccessToken($token->getAccessToken());
}

/** Ends with what went wrong and what to do, as the service says it: RFC 9457, or RFC 6749 where the token is refused. */
set_exception_handler(function (Throwable $e): void {
    $problem = $e instanceof Kironggo\ApiException ? json_decode((string) $e->getResponseBody()) : null;
    $lines = match (true) {
        isset($problem->title) => [$problem->title, $problem->detail,
            ...array_map(fn ($error) => "$error->pointer: $error->detail", $problem->errors ?? []),
            getenv('KIRONGGO_URL') . "$problem->type explains it; ask for help with the trace id $problem->traceId."],
        isset($problem->error) => ["No token: $problem->error", $problem->error_description ?? ''],
        default => [$e->getMessage()],
    };
    fwrite(STDERR, implode("\n", $lines) . "\n");
    exit(1);
});
