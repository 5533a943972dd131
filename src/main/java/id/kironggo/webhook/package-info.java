/**
 * Webhooks to the letter of Standard Webhooks (https://www.standardwebhooks.com): the feed, pushed. Each replica reads on in the
 * ledger when it may, puts down who is to be told what, and sends what is due, each receiver at its own pace. Owns {@code
 * webhook_subscription}, {@code webhook_cursor} and {@code webhook_delivery}; imports {@code delivery} (what an event looks like),
 * {@code identity}, {@code ledger} and {@code platform}.
 */
package id.kironggo.webhook;
