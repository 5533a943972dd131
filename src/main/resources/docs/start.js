// What an example of an optional parameter says belongs beside its field, not into it, or whoever presses Execute asks for
// all of it: of somebody else's behalf, under a key that was used, as of an old version.
function tellExamples(operation) {
    for (const parameter of operation.parameters ?? []) {
        const example = parameter.example ?? parameter.schema?.examples?.[0];
        if (!parameter.required && example !== undefined) {
            parameter.description = (parameter.description ?? '') + ' (for example `' + example + '`)';
            delete parameter.example;
            delete parameter.schema.examples;
        }
    }
}

function prepared(contract) {
    tellExamples({ parameters: Object.values(contract.components.parameters) });
    for (const path of Object.values(contract.paths)) {
        tellExamples(path);
        Object.values(path).forEach(tellExamples);
    }
    // for the token endpoint alone, which whoever signs in by the dialog need not call
    delete contract.components.securitySchemes.clientSecret;
    contract.paths['/oauth2/token'].post.security = [];
    return contract;
}

SwaggerUIBundle({
    url: '/q/openapi',
    dom_id: '#swagger-ui',
    layout: 'BaseLayout', // without the bar that would load anybody's document
    deepLinking: true,
    docExpansion: 'none',
    filter: true,
    defaultModelsExpandDepth: -1,
    displayRequestDuration: true,
    // or a wrong secret has the browser ask for a better one in a window of its own
    requestInterceptor: (request) => Object.assign(request, { credentials: 'omit' }),
    plugins: [{
        // or the dialog opens at its end
        wrapComponents: {
            Input: (Input, { React }) => (props) => React.createElement(Input, { ...props, autoFocus: false }),
        },
        statePlugins: { spec: { wrapActions: {
            updateJsonSpec: (update) => (contract) => update(prepared(contract)),
        } } },
    }],
});
