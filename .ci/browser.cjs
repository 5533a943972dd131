// Opens /docs of the demo in headless Chromium, signs in and calls, and looks at what the page shows.
const assert = require('node:assert/strict');
const { chromium } = require('playwright-core');

const [port, screenshots] = process.argv.slice(2);
// a name that is not localhost, whose pages browsers trust more; no other name is known, nobody else's host is reached
const host = 'kironggo.test';
const base = `http://${host}:${port}`;
const flags = [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', `--host-resolver-rules=MAP ${host} 127.0.0.1, MAP * ~NOTFOUND`,
];
const asked = new Set();
const complaints = [];

/** What the browser itself says of an answer that the page was right to get. */
function expecting(status) {
    const at = complaints.findIndex((complaint) => complaint.includes(`status of ${status}`));
    assert.notEqual(at, -1, `no answer of ${status}`);
    complaints.splice(at, 1);
}

function watch(page) {
    page.on('request', (request) => asked.add(new URL(request.url()).host));
    page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure().errorText}`));
    page.on('pageerror', (error) => complaints.push(error.stack));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('dialog', (dialog) => complaints.push(`a dialog: ${dialog.message()}`));
}

async function signIn(page, secret) {
    const scheme = page.locator('.auth-container').filter({ hasText: 'OAuth2, clientCredentials' });
    await scheme.locator('#client_id_clientCredentials').or(scheme.locator('#client_id')).first().fill('dinsos-p3akb');
    await scheme.locator('input[type=password]').fill(secret);
    await scheme.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click();
    return scheme;
}

/** Opens an operation's form. */
async function open(page, tag, operation) {
    const block = page.locator(`#operations-${tag}-${operation}`);
    if (!(await block.isVisible())) {
        await page.locator(`#operations-tag-${tag}`).click();
    }
    await block.locator('.opblock-summary').click();
    await block.getByRole('button', { name: 'Try it out' }).click();
    return block;
}

async function put(block, parameter, value) {
    await block.locator(`tr[data-param-name="${parameter}"] input`).fill(value);
}

/** Executes; the shown status, body and headers. */
async function execute(block) {
    const shown = block.locator('.live-responses-table .response');
    const again = block.getByRole('button', { name: 'Clear' });
    if (await again.isVisible()) {
        await again.click();
        await shown.waitFor({ state: 'detached' });
    }
    await block.locator('.execute').click();
    await shown.waitFor();
    const texts = await shown.locator('pre.microlight').allInnerTexts();
    return {
        status: parseInt(await shown.locator('.response-col_status').innerText(), 10),
        body: texts[0],
        headers: texts[1],
    };
}

async function look(page) {
    const shot = (name, of = page) => of.screenshot({ path: `${screenshots}/${name}.png` });
    await page.goto(`${base}/docs`);
    await page.locator('.opblock-tag').first().waitFor({ timeout: 60_000 });
    assert.equal(await page.title(), 'Kironggo: API');
    const { tags } = await page.evaluate(() => fetch('/q/openapi?format=json').then(answer => answer.json()));
    assert.equal(await page.locator('.opblock-tag').count(), tags.length, 'groups');
    assert.equal(await page.locator('.opblock').count(), 0, 'nothing is unfolded');
    assert.match(await page.locator('.demo').innerText(), /demo-dinsos-p3akb/);
    await shot('1-page');

    await page.locator('.operation-filter-input').fill('Disp');
    await page.waitForFunction(() => document.querySelectorAll('.opblock-tag').length === 1);
    await page.locator('.operation-filter-input').fill('');

    await page.locator('.btn.authorize').first().click();
    const refused = await signIn(page, 'wrong');
    await refused.locator('.errors').waitFor();
    assert.match(await refused.locator('.errors').innerText(), /invalid_client/);
    await shot('2-wrong-secret');
    expecting(401);
    const granted = await signIn(page, 'demo-dinsos-p3akb');
    await granted.getByText('Authorized').waitFor();
    await shot('3-signed-in');
    await page.locator('.close-modal').click();

    const me = await execute(await open(page, 'Identity', 'whoAmI'));
    assert.equal(me.status, 200);
    assert.equal(JSON.parse(me.body).agency.code, 'DINSOS-P3AKB');
    const list = await open(page, 'Dispositions', 'listDispositions');
    const work = await execute(list);
    assert.equal(work.status, 200, work.body);
    assert.deepEqual(Object.keys(JSON.parse(work.body)), ['items']);
    await shot('4-read', list);

    const letter = await open(page, 'Exchange', 'sendLetter');
    await put(letter, 'Idempotency-Key', 'from-a-browser');
    await letter.locator('.body-param__text').fill(
        JSON.stringify({ to: ['BPBD'], subject: 'Undangan rapat', text: 'Senin pukul 9 di aula.' }));
    const sent = await execute(letter);
    assert.equal(sent.status, 201, sent.body);
    await shot('5-sent', letter);
    const repeated = await execute(letter);
    assert.equal(repeated.status, 201);
    assert.equal(JSON.parse(repeated.body).id, JSON.parse(sent.body).id);
    assert.match(repeated.headers, /idempotency-replayed: true/);

    const recall = await open(page, 'Exchange', 'recallLetter');
    await put(recall, 'id', JSON.parse(sent.body).id);
    await put(recall, 'If-Match', '"7"');
    const stale = await execute(recall);
    assert.equal(stale.status, 412, stale.body);
    expecting(412);
    await shot('6-stale', recall);
    await put(recall, 'If-Match', sent.headers.match(/etag: (\S+)/)[1]);
    assert.equal((await execute(recall)).status, 200);
}

async function follow(page) {
    await page.goto(`${base}/docs#/Tracking/trackRequest`);
    await page.locator('#operations-Tracking-trackRequest .opblock-body').waitFor({ timeout: 60_000 });
    await page.screenshot({ path: `${screenshots}/7-link.png` });
}

async function run() {
    const browser = await chromium.launch({ executablePath: process.env.BROWSER, args: flags });
    try {
        const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
        context.setDefaultTimeout(20_000);
        for (const walk of [look, follow]) {
            const page = await context.newPage();
            watch(page);
            try {
                await walk(page);
            } catch (error) {
                await page.screenshot({ path: `${screenshots}/failed.png` });
                throw error;
            }
        }
    } finally {
        await browser.close();
    }
    assert.deepEqual([...asked], [`${host}:${port}`], 'hosts that were asked');
    assert.deepEqual(complaints, [], 'complaints of the browser');
    console.log('/docs: signed in and called, in Chromium.');
}

run().catch((error) => {
    console.error(error, complaints);
    process.exit(1);
});
