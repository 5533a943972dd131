/**
 * Platform: what keeps personal data private: the master key and its uses, encrypted fields, blind indexes, masks, and the
 * structure of Indonesian identifiers. Owns {@code master_key_check}; imports {@code platform.text}.
 */
package id.kironggo.platform.privacy;
