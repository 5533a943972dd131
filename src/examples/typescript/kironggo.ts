// What all examples share: the generated client, a token for it, and how a problem is told.
import { Configuration, IdentityApi, ResponseError } from "kironggo-client";

const basePath = process.env.KIRONGGO_URL ?? "http://localhost:8080";
let authorization = "";
let renewAt = 0;

/** A token lives ten minutes; another is fetched in time. The client sends what this returns as it is, so with "Bearer". */
async function accessToken(): Promise<string> {
    if (Date.now() > renewAt) {
        const issued = await new IdentityApi(new Configuration({ basePath })).issueToken({
            grantType: "client_credentials",
            clientId: process.env.CLIENT_ID,
            clientSecret: process.env.CLIENT_SECRET,
        });
        authorization = `Bearer ${issued.accessToken}`;
        renewAt = Date.now() + (issued.expiresIn - 60) * 1000;
    }
    return authorization;
}

export const kironggo = new Configuration({ basePath, accessToken });

/** The same as the citizen who holds a ticket's access code. */
export const citizen = (accessCode: string) => new Configuration({ basePath, apiKey: accessCode });

/** Runs an example, and ends with what went wrong and what to do: RFC 9457, or RFC 6749 where the token is refused. */
export async function run(example: () => Promise<void>): Promise<void> {
    try {
        await example();
    } catch (e) {
        const problem = e instanceof ResponseError ? await e.response.json().catch(() => ({})) : {};
        if (problem.title) {
            console.error(`${problem.title}\n${problem.detail}`);
            for (const error of problem.errors ?? []) {
                console.error(`${error.pointer}: ${error.detail}`);
            }
            console.error(`${basePath}${problem.type} explains it; ask for help with the trace id ${problem.traceId}.`);
        } else {
            console.error(problem.error ? `No token: ${problem.error}\n${problem.error_description}` : e);
        }
        process.exitCode = 1;
    }
}
