// An app: finds the service, looks at its form, submits a citizen's request once, and follows it by ticket and access code.
//   CLIENT_ID=demo-app CLIENT_SECRET=demo-demo-app node app.js
import { CatalogueApi, RequestsApi, TrackingApi } from "kironggo-client";
import { citizen, kironggo, run } from "./kironggo.js";

await run(async () => {
    const catalogue = new CatalogueApi(kironggo);
    const found = await catalogue.listServices({ q: "lampu jalan padam", limit: 1 });
    const { code, name } = found.items[0]!;
    console.log(`${code}: ${name}`);

    // What it asks: who and where by `requires`, the rest by a JSON Schema, from which an app can make its screen.
    const { requires } = await catalogue.readService({ code });
    for (const { field, required } of [...requires.applicant, ...requires.place]) {
        console.log(`  ${field}${required ? " *" : ""}`);
    }
    const form = await catalogue.readServiceForm({ code }) as { properties: Record<string, { title: string }>; required: string[] };
    for (const [field, { title }] of Object.entries(form.properties)) {
        console.log(`  ${field} (${title})${form.required.includes(field) ? " *" : ""}`);
    }

    const answers = { issue: "PADAM", poleNumber: "PJU-9999" };
    for (const { pointer, detail } of (await catalogue.validateServiceForm({ code, body: answers })).errors) {
        console.log(`  ${pointer}: ${detail}`);
    }

    // One key a case, kept with it before the first attempt: sent again, after a timeout too, it brings the same answer.
    const reference = process.env.CASE ?? "typescript-1";
    const request = await new RequestsApi(kironggo).submitRequest({
        idempotencyKey: `submit-${reference}`,
        submitRequest: {
            service: code,
            applicant: { name: "Contoh Pelapor", phone: "081200009999" },
            answers,
            place: { point: { lat: -7.9135, lon: 113.8217 } },
            citizenRef: reference,
        },
    });
    console.log(`Ticket ${request.ticket}, access code ${request.accessCode}`); // the citizen keeps both

    const seen = await new TrackingApi(citizen(request.accessCode!)).trackRequest({ ticket: request.ticket });
    console.log(`${seen.status} (${seen.statusLabel}), by ${seen.dueAt?.toISOString().slice(0, 10)}`);
    for (const { step, action, status, agency } of seen.plan ?? []) {
        console.log(`  ${step}. ${action}: ${status} (${agency?.name})`);
    }
    if (seen.answer) {
        console.log(`Answer: ${seen.answer.note}`);
    }
});
