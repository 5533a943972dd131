// An agency's system: takes what waits for the agency, does it, and says so, until nothing is left to do.
//   CLIENT_ID=dishub CLIENT_SECRET=demo-dishub node agency.js
import { CompletionResult, Disposition, DispositionKind, DispositionsApi, DispositionStatus, Outcome, RequestsApi } from "kironggo-client";
import { kironggo, run } from "./kironggo.js";

const dispositions = new DispositionsApi(kironggo);
const requests = new RequestsApi(kironggo);

/** Does the next thing with one piece of work: `actions` says what may be done, `etag` in which version that was read. */
async function work({ id, etag, actions, kind, step, request }: Disposition): Promise<boolean> {
    if (actions.includes("accept")) {
        const accepted = await dispositions.acceptDisposition({ id, ifMatch: etag });
        console.log(`${request.ticket} accepted, due ${accepted.dueAt?.toISOString().slice(0, 10)}`);
    } else if (actions.includes("complete")) { // here your officers work
        const completeDisposition = { result: CompletionResult.Done, note: "Lampu sudah diperiksa." };
        await dispositions.completeDisposition({ id, ifMatch: etag, completeDisposition });
        console.log(`${request.ticket} step ${step} completed`);
    } else if (kind === DispositionKind.Answer) { // all steps are done: the owner answers the citizen
        const read = await requests.readRequest({ id: request.id });
        const resolveRequest = { outcome: Outcome.Fulfilled, note: "Lampu sudah menyala." };
        const answered = await requests.resolveRequest({ id: request.id, ifMatch: read.etag, resolveRequest });
        console.log(`${request.ticket} ${answered.status}`);
    } else {
        return false; // it waits for somebody else
    }
    return true;
}

await run(async () => {
    let worked: number;
    do {
        worked = 0;
        for (const status of [DispositionStatus.Pending, DispositionStatus.Accepted]) {
            const page = await dispositions.listDispositions({ status, limit: 100 });
            for (const one of page.items.filter(one => one.request.service === "PJU-PADAM")) { // street lights alone
                worked += (await work(one)) ? 1 : 0;
            }
        }
    } while (worked > 0);
    console.log("Nothing left to do.");
});
