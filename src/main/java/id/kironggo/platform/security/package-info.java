/** Platform: who is calling, and which scopes exist. Owns no table; imports nothing of ours. */
package id.kironggo.platform.security;
