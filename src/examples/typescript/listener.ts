// A listener: reads what happened since its cursor, does what is to be done, and puts the cursor away after that.
//   CLIENT_ID=dishub CLIENT_SECRET=demo-dishub node listener.js
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { EventsApi, EventPage, ResponseError } from "kironggo-client";
import { kironggo, run } from "./kironggo.js";

const events = new EventsApi(kironggo);
const file = process.env.CURSOR_FILE ?? "cursor";
const wait = Number(process.env.WAIT ?? 5); // seconds that a call is held; a real one takes 30

/** The next events, however often it takes: all but a refusal is worth trying again with the same cursor. */
async function next(after: string | undefined): Promise<EventPage> {
    for (;;) {
        try {
            const type = "id.kironggo.request.*,id.kironggo.disposition.*";
            return await events.readEvents({ after, wait, type, limit: 100 });
        } catch (e) {
            if (e instanceof ResponseError && e.response.status < 500 && e.response.status !== 429) {
                throw e; // 410 too: the ledger was restored, begin again without a cursor and skip the ids that you know
            }
            console.error(`${e}; trying again.`);
            await setTimeout(5_000);
        }
    }
}

await run(async () => {
    let cursor = existsSync(file) ? readFileSync(file, "utf8") : undefined; // none: from the beginning; "latest": from now on
    let page: EventPage;
    do {
        page = await next(cursor);
        for (const event of page.items) { // here your system does what is to be done
            console.log(`${event.id} ${event.type} ${event.subject}`);
        }
        cursor = page.next;
        writeFileSync(`${file}.new`, cursor); // a file that is half written would be no cursor
        renameSync(`${file}.new`, file);
    } while (page.items.length > 0); // a real one never ends
});
