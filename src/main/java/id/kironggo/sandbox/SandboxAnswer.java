package id.kironggo.sandbox;

/**
 * What the sandbox answers.
 *
 * @param mediaType null where there is no body
 */
record SandboxAnswer(int status, String mediaType, String body) {}
