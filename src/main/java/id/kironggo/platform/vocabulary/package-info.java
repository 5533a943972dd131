/**
 * Platform: the words for every code of the contract. Each package tells its own as {@link
 * id.kironggo.platform.vocabulary.Vocabulary} beans, which are collected here. Owns no table; imports nothing of ours.
 */
package id.kironggo.platform.vocabulary;
