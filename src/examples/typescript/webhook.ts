// A webhook: Kironggo calls it, and it verifies who called (https://www.standardwebhooks.com) before it takes the event.
//   CLIENT_ID=dishub CLIENT_SECRET=demo-dishub node webhook.js     The service runs with KIRONGGO_OUTBOUND_ALLOW=127.0.0.1:8098.
import { createServer, IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { CloudEvent, EventsApi } from "kironggo-client";
import { kironggo, run } from "./kironggo.js";

const events = new EventsApi(kironggo);
const [host, port] = (process.env.LISTEN ?? "127.0.0.1:8098").split(":");
const known = new Set<string>(); // a real one keeps the ids where it keeps its work

/** The event, if one of the secrets signed it in the last five minutes; there are two while one takes the place of the other. */
function verified(body: string, headers: IncomingHttpHeaders, secrets: string[]): CloudEvent | undefined {
    for (const secret of secrets) {
        try {
            return new Webhook(secret).verify(body, headers as Record<string, string>) as CloudEvent;
        } catch {
            continue;
        }
    }
    return undefined;
}

await run(async () => {
    const { id, secret } = await events.subscribe({
        subscribe: { url: `http://${host}:${port}/`, types: ["id.kironggo.request.submitted.v1"] },
    }); // the secret is told this once: keep it in your vault
    let done: (told: boolean) => void = () => {};
    const told = new Promise<boolean>(resolve => (done = resolve));
    const server = createServer(async (call, answer) => {
        const event = verified(await text(call), call.headers, [secret!]);
        answer.writeHead(event ? 204 : 401).end(); // 2xx: it is delivered; whatever else is tried again, ten times in three days
        if (event && !known.has(event.id)) { // an id that was here before is the same event again
            known.add(event.id);
            console.log(`${event.id} ${event.type} ${event.subject}`); // here your system does what is to be done
            if (event.type !== "id.kironggo.subscription.ping.v1") {
                done(true);
            }
        }
    }).listen(Number(port), host);

    // For this try: it is pinged, waits a minute for one event, and unsubscribes.
    const ping = await events.pingSubscription({ id });
    console.log(`Pinged: ${ping.delivered ? "delivered" : ping.failure}`);
    setTimeout(() => done(false), 60_000).unref();
    process.exitCode = (await told) ? 0 : 1;
    server.close();
    await events.unsubscribe({ id, ifMatch: (await events.readSubscription({ id })).etag });
});
