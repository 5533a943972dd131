/**
 * Uploaded files: checked by content, stripped of what images tell beside the picture, encrypted, scanned for viruses, and gone
 * after a day unless another feature claims them. Owns {@code stored_file} and the contents in the {@code FileStore}; imports
 * {@code ledger} and {@code platform}.
 */
package id.kironggo.file;
